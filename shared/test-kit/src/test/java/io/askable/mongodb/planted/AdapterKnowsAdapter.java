package io.askable.mongodb.planted;

/** Breaks a rule on purpose. */
public class AdapterKnowsAdapter {
    public io.askable.language.planted.OtherAdapter other;
}
