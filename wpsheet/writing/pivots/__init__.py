"""Native PivotTables: their values, their cells and the parts of the package."""
