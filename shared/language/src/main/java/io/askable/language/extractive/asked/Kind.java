package io.askable.language.extractive.asked;

/** What a question asks for, with how much readers want it; the order breaks ties. */
public enum Kind {
    HEADING_QUESTION(10, "❓"),
    COMPARISON(9.5, "⚖"),
    DEFINITION(9, "📖"),
    PURPOSE(9, "🛠"),
    CAUSE(9, "🤔"),
    CONDITION(8.5, "🔀"),
    MEANS(8, "🛠"),
    USE(8, "🔧"),
    HEADING(8.5, "💡"),
    POSED(8, "❓"),
    NUMBER(7.5, "🔢"),
    PERSON(7.5, "👤"),
    TIME(7, "📅"),
    FACT(6.5, "🔎"),
    POST(1, "📝");

    private final double weight;
    private final String icon;

    Kind(double weight, String icon) {
        this.weight = weight;
        this.icon = icon;
    }

    public double weight() {
        return weight;
    }

    /** One emoji. */
    public String icon() {
        return icon;
    }
}
