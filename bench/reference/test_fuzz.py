import contextlib
import csv
import io
import unittest

import compare
import invent
import mutate
import reference
from test_support import temporary


def content(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


class Invented(unittest.TestCase):
    def test_is_the_same_for_the_same_seed_and_holds_nothing_to_refuse(self):
        first, second, out = temporary(), temporary(), temporary()
        invent.invent(60, 7, first)
        invent.invent(60, 7, second)
        self.assertEqual(content(first), content(second))
        self.assertEqual(reference.main([str(first), "--out", str(out)]), 0)
        self.assertEqual(len(compare.rows(out / "refused.csv")), 0)
        self.assertGreater(len(compare.rows(out / "coded.csv")), 10)


class Mutated(unittest.TestCase):
    def test_is_the_same_for_the_same_seed_and_every_count_closes(self):
        clean, out = temporary(), temporary()
        invent.invent(60, 8, clean)
        refused = 0
        for seed in range(12):
            first, second = temporary(), temporary()
            planted = mutate.mutate(clean, seed, 0.03, first, ("stray_quote",))
            self.assertEqual(planted, mutate.mutate(clean, seed, 0.03, second, ("stray_quote",)))
            self.assertEqual(content(first), content(second))
            self.assertEqual(reference.main([str(first), "--out", str(out)]), 0)
            for row in compare.rows(out / "reconciliation.csv"):
                self.assertEqual(int(row["read"]), sum(int(row[name]) for name in ("accepted", "rejected", "duplicates")))
            flow = compare.rows(out / "flow.csv")
            self.assertEqual(int(flow[0]["families"]), sum(int(row["families"]) for row in flow if row["step"] in ("excluded", "included")))
            self.assertEqual(int(flow[0]["children"]), sum(int(row["children"]) for row in flow if row["step"] in ("excluded", "included")))
            refused += len(compare.rows(out / "refused.csv"))
        self.assertGreater(refused, 200)

    def test_oddities_of_form_alone_change_no_coded_cell(self):
        clean, odd, plain_out, odd_out = temporary(), temporary(), temporary(), temporary()
        invent.invent(80, 9, clean)
        kinds = [name[6:] for name in dir(mutate.Mutator) if name.startswith("plant_")]
        harmless = {"blank_line", "quotes_everywhere", "exact_duplicate", "padding"}
        mutate.mutate(clean, 1, 0.05, odd, [kind for kind in kinds if kind not in harmless] + ["truncated", "journal_absent", "objections_absent"])
        for folder, out in ((clean, plain_out), (odd, odd_out)):
            self.assertEqual(reference.main([str(folder), "--out", str(out)]), 0)
        for name in ("coded.csv", "missing.csv", "flow.csv", "refused.csv"):
            self.assertEqual((plain_out / name).read_bytes(), (odd_out / name).read_bytes())
        self.assertNotEqual(content(clean), content(odd))

    def test_a_fatal_fault_refuses_the_delivery(self):
        clean, broken = temporary(), temporary()
        invent.invent(20, 10, clean)
        for seed in range(20):
            mutate.mutate(clean, seed, 0.0, broken, fatal=True)
            with contextlib.redirect_stderr(io.StringIO()) as message:
                self.assertEqual(reference.main([str(broken), "--out", str(temporary())]), 3)
            self.assertTrue(message.getvalue().strip().endswith("."))


class Compared(unittest.TestCase):
    """The project's files are made from the reference's own, with pseudonyms and another row order."""

    def setUp(self):
        clean, dirty, self.ours, self.theirs = temporary(), temporary(), temporary(), temporary()
        invent.invent(80, 11, clean)
        mutate.mutate(clean, 1, 0.01, dirty)
        reference.main([str(dirty), "--out", str(self.ours)])
        for name in ("dataset", "cohort"):
            (self.theirs / name).mkdir()
        pseudonyms = {row["family"]: f"p{number}" for number, row in enumerate(compare.rows(self.ours / "coded.csv"))}
        coded = [dict(row, family=pseudonyms[row["family"]]) for row in compare.rows(self.ours / "coded.csv")][::-1]
        missing = [dict(row, family=pseudonyms[row["family"]]) for row in compare.rows(self.ours / "missing.csv")]
        self.files = {
            "reconciliation.csv": compare.rows(self.ours / "reconciliation.csv"),
            "rejections.csv": [dict(row, severity="refused") for row in compare.rows(self.ours / "refused.csv")],
            "cohort/flow.csv": compare.rows(self.ours / "flow.csv"), "dataset/coded.csv": coded, "dataset/missing.csv": missing}

    def differences(self):
        for name, table in self.files.items():
            with open(self.theirs / name, "w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, table[0].keys())
                writer.writeheader()
                writer.writerows(table)
        with contextlib.redirect_stdout(io.StringIO()):
            return compare.main([str(self.ours), str(self.theirs), str(self.theirs)])

    def test_finds_no_difference_behind_pseudonyms(self):
        self.assertEqual(self.differences(), 0)

    def test_allows_for_the_last_digit_alone(self):
        row = next(row for row in self.files["dataset/coded.csv"] if row["months_to_plan"] not in ("", "0.0"))
        row["months_to_plan"] = repr(float(row["months_to_plan"]) * (1 + 1e-12))
        self.assertEqual(self.differences(), 0)
        row["months_to_plan"] = repr(float(row["months_to_plan"]) * (1 + 1e-7))
        self.assertEqual(self.differences(), 1)

    def test_finds_every_kind_of_difference(self):
        for name, column in (("reconciliation.csv", "accepted"), ("rejections.csv", "line"), ("cohort/flow.csv", "children"),
                             ("dataset/coded.csv", "n_children"), ("dataset/missing.csv", "reason")):
            row = self.files[name][0]
            kept = row[column]
            row[column] = kept + "1"
            with self.subTest(name):
                self.assertEqual(self.differences(), 1)
            row[column] = kept


if __name__ == "__main__":
    unittest.main()
