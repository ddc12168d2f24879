"""How people write "not applicable" and "don't know", in the languages that Assess speaks."""

from __future__ import annotations

from collections.abc import Mapping

from assess.model.response import Missing
from assess.reading.folding import fold

_NOT_APPLICABLE = (
    *("na", "n/a", "n.a.", "n. a.", "n/a.", "#n/a", "-", "--", "not applicable", "non applicable", "does not apply"),
    *("doesn't apply", "not relevant"),
    *("لاگو نہیں", "لاگو نہیں ہوتا", "قابل اطلاق نہیں", "اطلاق نہیں ہوتا", "غیر متعلقہ", "متعلقہ نہیں"),
    *("প্রযোজ্য নয়", "প্রযোজ্য না", "প্রযোজ্য নহে", "প্রাসঙ্গিক নয়"),
    *("hindi naaangkop", "hindi angkop", "hindi nalalapat", "hindi aplikable", "hindi naaayon", "hindi kaugnay"),
)
_DONT_KNOW = (
    *("dk", "d/k", "d.k.", "don't know", "dont know", "i don't know", "i dont know", "do not know", "i do not know"),
    *("don't know / not sure", "not sure", "can't say", "cannot say"),
    *(
        "معلوم نہیں",
        "مجھے معلوم نہیں",
        "نہیں معلوم",
        "پتہ نہیں",
        "پتا نہیں",
        "مجھے نہیں پتہ",
        "نہیں جانتا",
        "نہیں جانتی",
    ),
    *("জানি না", "আমি জানি না", "জানা নেই", "আমার জানা নেই", "বলতে পারি না", "নিশ্চিত নই"),
    *("hindi alam", "hindi ko alam", "'di ko alam", "di ko alam", "hindi sigurado", "ewan"),
)

_MONTHS = """
    jan feb mar apr may jun jul aug sep sept oct nov dec
    january february march april june july august september october november december
    جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
    জানুয়ারি জানুয়ারী ফেব্রুয়ারি ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
    জানু ফেব সেপ্ট অক্টো নভে ডিসে
    ene peb abr hun hul ago set okt nob dis
    enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre
    mär mrz märz mai dez januar februar juni juli oktober dezember
    janv févr mars avr juin juil août déc janvier février avril juillet septembre octobre novembre décembre
"""

MONTHS = tuple(sorted({fold(month) for month in _MONTHS.split()}))
"""Months and what they are shortened to, folded: with a number before them, spreadsheets have made a date of an answer."""

MISSING_WORDS: Mapping[str, Missing] = {
    **{fold(word): Missing.NA for word in _NOT_APPLICABLE},
    **{fold(word): Missing.DK for word in _DONT_KNOW},
}
"""What a cell says, folded, when it has no value to give."""
