package io.askable.api.requests;

/** In which order a request meets the filters; the higher number goes first. */
public final class FilterOrder {
    /** First, so that every refusal carries an id. */
    public static final int REQUEST_ID = 1_000;
    /** Before any refusal, which needs them too. */
    public static final int SECURITY_HEADERS = 900;
    /** Before anybody looks at what the head says. */
    public static final int HEAD_LIMIT = 850;
    /** Before anything is believed of a request. */
    public static final int CALLER_GUARD = 800;
    /** After the guard, which alone decides who may call. */
    public static final int CROSS_ORIGIN = 700;

    /** After whatever may refuse without looking at the body. */
    public static final int BODY_LIMIT = 600;
    /** After the body is here, so that who sends it slowly takes nobody's place. */
    public static final int WORK_LIMIT = 500;

    private FilterOrder() {}
}
