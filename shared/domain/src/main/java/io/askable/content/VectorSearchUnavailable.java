package io.askable.content;

/** The database cannot search vectors: it does not know how, or has no index for it. */
public final class VectorSearchUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VectorSearchUnavailable(Throwable cause) {
        super(
                "This database does not search vectors: create its vector index, or set askable.search.index=memory",
                cause);
    }

    /** Stable, for callers and dashboards. */
    public String code() {
        return "vector_search_unavailable";
    }
}
