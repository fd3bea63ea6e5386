package io.askable.benchmarks.extraction;

/** Which of the labelled pages are taken, so that rules made for one half can be checked on the other. */
enum Half {
    ALL,
    /** The first page of the labels, the third, and so on. */
    EVEN,
    ODD;

    boolean takes(int index) {
        return switch (this) {
            case ALL -> true;
            case EVEN -> index % 2 == 0;
            case ODD -> index % 2 == 1;
        };
    }
}
