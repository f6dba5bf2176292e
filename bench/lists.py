#!/usr/bin/env python3
"""Counts the lists to choose from in a sheet that LibreOffice saved as FODS, and holds them to the CSV of the same sheet.

    lists.py SHEET.fods SHEET.csv INSTRUMENT.yaml
"""
import csv, re, sys
import xml.etree.ElementTree as xml

T = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'
book = xml.parse(sys.argv[1]).getroot()
lists = {v.get(T + 'name'): v.get(T + 'condition') for v in book.iter(T + 'content-validation')}
table = next(book.iter(T + 'table'))
rows = []
for row in table.iter(T + 'table-row'):
    cells = []
    for cell in list(row):
        if cell.tag in (T + 'table-cell', T + 'covered-table-cell'):
            cells += [cell.get(T + 'content-validation-name', '')] * min(int(cell.get(T + 'number-columns-repeated', 1)), 200)
    rows += [cells] * min(int(row.get(T + 'number-rows-repeated', 1)), 5000)
with open(sys.argv[2], newline='', encoding='utf-8') as text:
    given = list(csv.reader(text))
header = given[0]
kinds = {name: set(re.findall(r'\w+', of)) for name, of in
         re.findall(r'^  (\w+):\n    label:.*\n    kinds: \[([^\]]*)\]', open(sys.argv[3], encoding='utf-8').read(), re.M)}
wanted = found = wrong = 0
for at, row in enumerate(given[1:], 1):
    kind = row[header.index('kind')]
    for column, name in enumerate(header):
        if name in kinds:
            has = bool(lists.get(rows[at][column] if column < len(rows[at]) else ''))
            asks = kind in kinds[name]
            wanted += asks
            found += has and asks
            wrong += has != asks
print('%d lists in %d cells to be coded, %d cells otherwise' % (len(lists), wanted, wrong))
sys.exit(0 if wanted and found == wanted and not wrong else 1)
