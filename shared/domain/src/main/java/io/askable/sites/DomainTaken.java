package io.askable.sites;

/** The domain belongs to a publisher already. */
public final class DomainTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String domain;

    public DomainTaken(String domain) {
        super("The domain " + domain + " belongs to a publisher already");
        this.domain = domain;
    }

    public String domain() {
        return domain;
    }
}
