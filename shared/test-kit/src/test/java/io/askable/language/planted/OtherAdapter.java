package io.askable.language.planted;

/** Breaks a rule on purpose. */
public class OtherAdapter {}
