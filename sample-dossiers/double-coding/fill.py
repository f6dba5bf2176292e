#!/usr/bin/env python3
"""Plays invented people: fills a sheet that was given out, and writes it elsewhere.

    python3 fill.py LOCATED.csv SHEET.csv FILLED.csv

LOCATED.csv is what coding locate told the steward: which unit is which case file. A real coder is handed that file and reads it; this one
looks up what codes-dina.csv says of it. Whoever gives verdicts finds theirs in codes-eva.csv.
"""
import csv, pathlib, sys

located, sheet, filled = map(pathlib.Path, sys.argv[1:])
here = pathlib.Path(__file__).parent


def rows(file):
    with open(file, newline='', encoding='utf-8') as text:
        return list(csv.DictReader(text))


def near(one, other):
    """Whether a code of a sheet is the one of the hand, which may have other decimals."""
    try:
        return abs(float(one) - float(other)) < 0.051
    except ValueError:
        return one == other


family_of = {row['unit']: row['family_id'] for row in rows(located)}
hand = {row['family_id']: row for row in rows(here / 'codes-dina.csv')}
judged = {(row['family_id'], row['variable']): row for row in rows(here / 'codes-eva.csv')}
given = rows(sheet)
for row in given:
    family = family_of[row['unit']]
    if 'verdict' in row:
        said = judged[family, row['variable']]
        first_is_hand = near(row['code_1'], hand[family][row['variable']])
        row['verdict'] = {
            'computed_right': 'code_2_right' if first_is_hand else 'code_1_right',
            'hand_right': 'code_1_right' if first_is_hand else 'code_2_right',
        }.get(said['verdict'], said['verdict'])
        row['code'] = said['code']
    else:
        for column in hand[family]:
            if column in row:
                row[column] = hand[family][column]
with open(filled, 'w', newline='', encoding='utf-8') as out:
    writer = csv.DictWriter(out, list(given[0]))
    writer.writeheader()
    writer.writerows(given)
