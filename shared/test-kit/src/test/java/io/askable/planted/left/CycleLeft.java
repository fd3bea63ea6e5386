package io.askable.planted.left;

/** Breaks a rule on purpose. */
public class CycleLeft {
    public io.askable.planted.right.CycleRight right;
}
