package org.epitome.text;

import org.epitome.model.Metric.Bound;

/** The parts of the quantity that is being read. */
final class QuantityDraft {
  int start;
  int end;
  int wholeStart;
  int wholeEnd;
  int numberStart;
  int numberEnd;
  int upperStart;
  int upperEnd;
  int firstToken;
  int lastToken;
  int unitFirst;
  int unitLast;
  int flags;
  Quantities.Kind kind = Quantities.Kind.AMOUNT;
  Quantities.UnitType unitType = Quantities.UnitType.NONE;
  Bound bound = Bound.EXACT;

  void clear() {
    upperStart = 0;
    upperEnd = 0;
    unitFirst = -1;
    unitLast = -1;
    flags = 0;
    kind = Quantities.Kind.AMOUNT;
    unitType = Quantities.UnitType.NONE;
    bound = Bound.EXACT;
  }

  /** Takes the unit in that was read. */
  void take(UnitReader unit) {
    take(unit.type(), unit.first(), unit.last());
    if (unit.isAttributive()) {
      flags |= Quantities.ATTRIBUTIVE;
    }
  }

  /** Takes the unit in that stands at a token; false if none does. */
  boolean takeUnit(Tokens tokens, int at, UnitReader unit) {
    if (!unit.read(tokens, at)) {
      return false;
    }
    take(unit);
    return true;
  }

  /** Takes "× 10^5" and the unit behind it in as the unit. */
  void takeFactor(Tokens tokens, int times, UnitReader unit) {
    int last = PowersOfTen.lastOfFactor(tokens, times);
    take(Quantities.UnitType.LITERAL, times, unit.lastOfAtoms(tokens, last + 1));
  }

  private void take(Quantities.UnitType type, int first, int last) {
    hasUnit(type, first, last);
    lastToken = last;
  }

  /** Has the unit that was read behind what the quantity takes in. */
  void borrow(UnitReader unit) {
    hasUnit(unit.type(), unit.first(), unit.last());
  }

  private void hasUnit(Quantities.UnitType type, int first, int last) {
    unitType = type;
    unitFirst = first;
    unitLast = last;
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }
}
