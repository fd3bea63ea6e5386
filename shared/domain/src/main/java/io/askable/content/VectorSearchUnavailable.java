package io.askable.content;

/** The database cannot search vectors: it does not know how, or has no index for it. */
public final class VectorSearchUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String WAY_OUT =
            ". Good values of askable.search.index: memory (exact, needs nothing), mongodb (a server and an index that search)";

    /** @param reason what is missing, without a full stop */
    public VectorSearchUnavailable(String reason) {
        super(reason + WAY_OUT);
    }

    /** @param reason what is missing, without a full stop */
    public VectorSearchUnavailable(String reason, Throwable cause) {
        super(reason + WAY_OUT, cause);
    }

    /** Stable, for callers and dashboards. */
    public String code() {
        return "vector_search_unavailable";
    }
}
