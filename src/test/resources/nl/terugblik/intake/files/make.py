# Makes the workbooks of this folder with openpyxl and XlsxWriter; see README.md.
import datetime, openpyxl, xlsxwriter
from openpyxl.styles.numbers import NumberFormat
H = "assessment_id family_id child_id assessed_on severe_maltreatment violence_signs insufficient_protection insufficient_basic_care caregiver_unavailable neglect_signs arij_risk".split()
D = [datetime.date(2013, 3, d) for d in (1, 4, 7)]
REST = ["no", "no", "yes", "no", "no", "no"]
def rows():
    for i, d in enumerate(D):
        yield ["a%d" % (i + 1), "f1", None, d] + REST + [3]
def plain(name, iso=False, title=False, fmt=None):
    wb = openpyxl.Workbook(); wb.iso_dates = iso
    ws = wb.active; ws.title = "Blad1"
    if title:
        ws.append(["Levering van de invented agency"]); ws.merge_cells("A1:K1"); ws.append([])
    ws.append(H)
    for r in rows():
        ws.append(r)
        if fmt: ws.cell(ws.max_row, 4).number_format = fmt
    wb.properties.created = wb.properties.modified = datetime.datetime(2026, 1, 1)
    wb.save(name)
plain("openpyxl.xlsx"); plain("openpyxl-iso-dates.xlsx", iso=True); plain("openpyxl-title.xlsx", title=True); plain("openpyxl-capitals.xlsx", fmt="DD/MM/YYYY")
wb = openpyxl.Workbook(); ws = wb.active; ws.append(H)
for r in rows():
    ws.append(r)
for n in range(2, 5):
    ws["D%d" % n] = "=DATE(2013,3,%d)" % (3 * n - 5); ws["D%d" % n].number_format = "yyyy-mm-dd"
wb.save("openpyxl-formula.xlsx")
def xw(name, options, hidden=False, formula=False, merge=False):
    wb = xlsxwriter.Workbook(name, options)
    wb.set_properties({"created": datetime.datetime(2026, 1, 1)})
    if hidden:
        s = wb.add_worksheet("hulp"); s.write(0, 0, "lookup"); s.hide()
    ws = wb.add_worksheet("levering")
    if hidden: ws.activate(); ws.set_first_sheet()
    day = wb.add_format({"num_format": "d mmm yyyy"})
    ws.write_row(0, 0, H)
    for n, r in enumerate(rows(), 1):
        for c, v in enumerate(r):
            if isinstance(v, datetime.date):
                if formula: ws.write_formula(n, c, "=DATE(2013,3,%d)" % v.day, day)
                else: ws.write_datetime(n, c, datetime.datetime.combine(v, datetime.time()), day)
            elif v is not None: ws.write(n, c, v)
    if merge: ws.merge_range("B2:B4", "f1")
    wb.close()
xw("xlsxwriter.xlsx", {}); xw("xlsxwriter-1904.xlsx", {"date_1904": True}); xw("xlsxwriter-inline.xlsx", {"constant_memory": True})
xw("xlsxwriter-hidden-first.xlsx", {}, hidden=True); xw("xlsxwriter-formula.xlsx", {}, formula=True); xw("xlsxwriter-merged.xlsx", {}, merge=True)
