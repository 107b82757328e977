"""pandera imported, and one trivial validation."""

import pandas
import pandera.pandas as pa

pa.DataFrameSchema({"a": pa.Column(int)}).validate(pandas.DataFrame({"a": [1]}))
