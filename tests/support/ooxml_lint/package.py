"""Rules on every package: the zip, content types, relationships, well-formed XML, counts, order."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from lxml.etree import XPath

from ooxml_lint.opened import RELATIONS, Element, Package, local, namespace, repeated
from ooxml_lint.registry import rule

CONTENT_TYPES = "[Content_Types].xml"
KINDS = {
    # the type of a relationship → how the content type of the part it leads to ends
    "worksheet": "spreadsheetml.worksheet+xml", "chartsheet": "spreadsheetml.chartsheet+xml",
    "styles": ".styles+xml", "sharedStrings": "spreadsheetml.sharedStrings+xml",
    "theme": "theme+xml", "table": "spreadsheetml.table+xml", "drawing": "drawing+xml",
    "chart": "drawingml.chart+xml", "comments": ".comments+xml", "vmlDrawing": "vmlDrawing",
    "pivotTable": "spreadsheetml.pivotTable+xml", "calcChain": "spreadsheetml.calcChain+xml",
    "pivotCacheDefinition": "spreadsheetml.pivotCacheDefinition+xml",
    "pivotCacheRecords": "spreadsheetml.pivotCacheRecords+xml",
    "externalLink": "spreadsheetml.externalLink+xml", "sheetMetadata": "sheetMetadata+xml",
    "core-properties": "core-properties+xml", "extended-properties": "extended-properties+xml",
    "custom-properties": "custom-properties+xml", "numbering": "numbering+xml",
    "footnotes": "footnotes+xml", "endnotes": "endnotes+xml", "settings": "settings+xml",
    "header": "header+xml", "footer": "footer+xml", "slicer": "slicer+xml",
    "slicerCache": "slicerCache+xml", "threadedComment": "threadedcomments+xml",
    "person": "person+xml", "vbaProject": "vbaProject", "image": "image/",
}  # fmt: skip
POINTERS = {
    # an element that names a relationship → the types that it may have
    "sheet": {"worksheet", "chartsheet", "dialogsheet", "xlMacrosheet"}, "drawing": {"drawing"},
    "legacyDrawing": {"vmlDrawing"}, "legacyDrawingHF": {"vmlDrawing"}, "tablePart": {"table"},
    "hyperlink": {"hyperlink"}, "hlinkClick": {"hyperlink"}, "pageSetup": {"printerSettings"},
    "pivotCache": {"pivotCacheDefinition"}, "externalReference": {"externalLink"},
    "blip": {"image"}, "picture": {"image"}, "chart": {"chart"}, "slicer": {"slicer"},
    "headerReference": {"header"}, "footerReference": {"footer"},
    "pivotCacheDefinition": {"pivotCacheRecords"},
}  # fmt: skip
COUNTED = set(
    "mergeCells dataValidations tableParts fonts fills borders cellStyleXfs cellXfs cellStyles"
    " dxfs numFmts tableStyles tableColumns pivotFields items rowFields colFields rowItems"
    " colItems pageFields dataFields formats cacheFields sharedItems pivotCacheRecords rowBreaks"
    " colBreaks pivotTableDefinitions pivotHierarchies groupItems references reference".split()
)
ORDERS = {
    "worksheet": (
        "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection"
        " protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews"
        " mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions"
        " pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches"
        " ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture"
        " oleObjects controls webPublishItems tableParts extLst"
    ),
    "workbook": (
        "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups"
        " externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches"
        " smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
    ),
    "styleSheet": (
        "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst"
    ),
    "table": "autoFilter sortState tableColumns tableStyleInfo extLst",
    "pivotTableDefinition": (
        "location pivotFields rowFields rowItems colFields colItems pageFields dataFields formats"
        " conditionalFormats chartFormats pivotHierarchies pivotTableStyleInfo filters"
        " rowHierarchiesUsage colHierarchiesUsage extLst"
    ),
    "pivotCacheDefinition": (
        "cacheSource cacheFields cacheHierarchies kpis tupleCache calculatedItems"
        " calculatedMembers dimensions measureGroups maps extLst"
    ),
    "c": "f v is extLst",
    "xf": "alignment protection extLst",
    "dxf": "font numFmt fill alignment border protection extLst",
}
REPEATABLE = {"conditionalFormatting", "fileRecoveryPr", "webPublishObjects"}


@rule
def zip_names_repeated(package: Package) -> Iterator[str]:
    """Two parts of one name, whatever their case."""
    yield from repeated(package.names)


@rule
def xml_malformed(package: Package) -> Iterator[str]:
    """A part that is not XML, or brings a document type of its own."""
    yield from (f"{name}: {why}" for name, why in package.malformed.items())
    for name, root in package.trees:
        if root.getroottree().docinfo.doctype:
            yield f"{name}: has a document type"


@rule
def required_part_missing(package: Package) -> Iterator[str]:
    """What no Office file can be without."""
    if CONTENT_TYPES not in package.parts:
        yield CONTENT_TYPES
    if not package.main:
        yield "no workbook or document that the package refers to"


@rule
def content_type_missing(package: Package) -> Iterator[str]:
    """A part that [Content_Types].xml does not tell."""
    for name in package.names:
        if name != CONTENT_TYPES and name not in package.content_types:
            yield name


@rule
def content_type_repeated(package: Package) -> Iterator[str]:
    """The same extension or part told twice."""
    root = package.xml(CONTENT_TYPES)
    yield from repeated(e.get("Extension", "") for e in root.iterfind("{*}Default"))
    yield from repeated(e.get("PartName", "") for e in root.iterfind("{*}Override"))


@rule
def content_type_unneeded(package: Package) -> Iterator[str]:
    """An override for a part that is not there."""
    for override in package.xml(CONTENT_TYPES).iterfind("{*}Override"):
        name = override.get("PartName", "")
        if not name.startswith("/") or not package.find(name[1:]):
            yield name


@rule
def content_type_wrong(package: Package) -> Iterator[str]:
    """A part that is told as another thing than what it is referred to as."""
    for source in ("", *package.names):
        for line in package.relationships(source):
            part = None if line.external else package.find(line.target)
            wanted = KINDS.get(line.kind, "")
            if part and wanted not in package.content_types.get(part, wanted):
                yield f"{part}: {package.content_types[part]} as {line.kind}"


@rule
def relationship_dangling(package: Package) -> Iterator[str]:
    """A reference to a part that is not there."""
    for source in ("", *package.names):
        for line in package.relationships(source):
            inside = not line.external and not line.target.startswith("#")
            if inside and line.target != "NULL" and not package.find(line.target):
                yield f"{source or 'the package'}: {line.id} to {line.target}"


@rule
def relationships_of_nothing(package: Package) -> Iterator[str]:
    """References of a part that is not there."""
    for name in package.names:
        folder, file = posixpath.split(name)
        if posixpath.basename(folder) == "_rels" and file != ".rels":
            source = posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
            if not package.find(source):
                yield name


@rule
def relationship_id_repeated(package: Package) -> Iterator[str]:
    """Two references of one part by the same id."""
    for source in ("", *package.names):
        twice = repeated(line.id for line in package.relationships(source))
        yield from (f"{source}: {name}" for name in twice)


@rule
def relationship_id_unknown(package: Package) -> Iterator[str]:
    """An element that names a reference which its part does not have, or one of another type."""
    for name, root in package.trees:
        kinds = {line.id: line.kind for line in package.relationships(name)}
        for element in _POINTING(root):
            for value in _pointers(element):
                if value not in kinds:
                    yield f"{name}: {local(element)} names {value}"
                elif kinds[value] not in POINTERS.get(local(element), {kinds[value]}):
                    yield f"{name}: {local(element)} names {value}, a {kinds[value]}"


_POINTING = XPath("descendant-or-self::*[@*[namespace-uri()]]")


def _pointers(element: Element) -> Iterator[str]:
    for attribute, value in element.attrib.items():
        space, _, word = attribute.rpartition("}")
        strict = space.endswith("ooxml/officeDocument" + RELATIONS)
        vml = word == "relid" and space.endswith("office:office")
        if value and (strict or vml or space.endswith("officeDocument/2006" + RELATIONS)):
            yield value


@rule
def part_unreachable(package: Package) -> Iterator[str]:
    """A part that nothing refers to: Office loses it at the next save."""
    reached, waiting = {""}, [""]
    while waiting:
        for line in package.relationships(waiting.pop()):
            part = None if line.external else package.find(line.target)
            if part and part not in reached:
                reached.add(part)
                waiting.append(part)
    for name in package.names:
        if name not in reached and name != CONTENT_TYPES and not name.endswith(".rels"):
            yield name


@rule
def count_wrong(package: Package) -> Iterator[str]:
    """A `count` that is not the number of what follows."""
    for name, root in package.trees:
        for element in root.iter(*(f"{{*}}{word}" for word in COUNTED)):
            told = element.get("count")
            if told is None:
                continue
            held = sum(1 for inner in element if local(inner))
            if int(told) != held:
                yield f"{name}: {local(element)} tells {told} and holds {held}"


@rule
def elements_out_of_order(package: Package) -> Iterator[str]:
    """What must be in one order, and once."""
    for name, root in package.trees:
        if local(root) not in ORDERS:
            continue
        for element in root.iter(*(f"{{*}}{word}" for word in ORDERS)):
            if not len(element) or namespace(element) != namespace(root):
                continue
            order = ORDERS[local(element)].split()
            inner = [e for e in element if namespace(e) == namespace(root)]
            places = [order.index(local(e)) for e in inner if local(e) in order]
            once = [local(e) for e in inner if local(e) not in REPEATABLE]
            if places != sorted(places) or len(once) != len(set(once)):
                yield f"{name}: {local(element)} holds {', '.join(map(local, inner))}"


@rule
def properties_broken(package: Package) -> Iterator[str]:
    """Document properties told twice, or numbered wrongly."""
    for part in package.related("", "core-properties"):
        twice = repeated(local(e) for e in package.xml(part))
        yield from (f"{part}: {name}" for name in twice)
    for part in package.related("", "custom-properties"):
        told = list(package.xml(part).iterfind("{*}property"))
        twice = repeated(e.get("name", "") for e in told) + repeated(e.get("pid", "") for e in told)
        yield from (f"{part}: {name}" for name in twice)
        yield from (f"{part}: pid {e.get('pid')}" for e in told if int(e.get("pid", 0)) < 2)
    for part in package.related("", "extended-properties"):
        for vector in package.xml(part).iter("{*}vector"):
            if int(vector.get("size", -1)) != len(vector):
                yield f"{part}: {local(vector.getparent())} tells {vector.get('size')}"
