package io.askable.planted.right;

/** Breaks a rule on purpose. */
public class CycleRight {
    public io.askable.planted.left.CycleLeft left;
}
