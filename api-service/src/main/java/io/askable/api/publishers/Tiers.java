package io.askable.api.publishers;

/** Labels of what a publisher pays for; they change nothing by themselves. */
final class Tiers {
    static final String ANY = "free|basic|pro|enterprise";
    static final String WRONG = "is free, basic, pro or enterprise";
    static final String DEFAULT = "free";

    private Tiers() {}
}
