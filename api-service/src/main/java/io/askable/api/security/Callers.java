package io.askable.api.security;

import io.askable.api.problems.Refusal;
import io.askable.sites.Owner;
import io.askable.sites.Publisher;
import io.askable.url.BlogUrl;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On whose behalf a request runs: in mode {@code open} there is but one owner. */
@ApplicationScoped
public class Callers {
    private final SecurityConfig config;
    private final CurrentVertxRequest request;
    private final Owners owners;

    Callers(SecurityConfig config, CurrentVertxRequest request, Owners owners) {
        this.config = config;
        this.request = request;
        this.owners = owners;
    }

    /** Whose jobs and posts the present request may see; absent: everybody's. */
    public Optional<Owner> scope() {
        return isOpen() ? Optional.of(Owner.OPEN) : caller().owner();
    }

    /** On whose behalf the present request acts where it names nothing that somebody owns. */
    public Owner owner() {
        return scope().orElse(Owner.OPEN);
    }

    /**
     * Whose the post at an address is; {@link #owner()} where none is given. Fails with {@link Refusal.DomainMismatch} when it is
     * not the caller's. Asked on the way of every page view, so the answer may be some seconds old. An operator's post of no
     * publisher belongs to {@link Owner#OPEN}.
     */
    public Uni<Owner> ownerOf(@Nullable String blogUrl) {
        if (isOpen() || blogUrl == null) {
            return Uni.createFrom().item(owner());
        }
        Caller caller = caller();
        BlogUrl url = BlogUrl.of(blogUrl);
        return owners.of(url.host()).map(found -> require(caller, found, url));
    }

    /** How the audit record calls the caller. */
    public String actor() {
        return isOpen() ? Owner.OPEN.id() : caller().actor();
    }

    /** Whose limits the present request falls under; absent for operators, and in mode {@code open}. */
    public Optional<Publisher> publisher() {
        return isOpen() || caller().role() == Role.ADMIN ? Optional.empty() : caller().publisher();
    }

    /** What tells a publisher's key from others; absent where there is none. */
    public Optional<String> key() {
        return known().filter(caller -> caller.role() != Role.ADMIN)
                .flatMap(caller -> caller.publisher().map(publisher -> publisher.id() + " " + caller.actor()));
    }

    /** Whether no secret vouches for the caller: it comes with the key in a page, or with none. */
    public boolean isPage() {
        return known().filter(caller -> caller.role() != Role.PUBLISHABLE).isEmpty();
    }

    /** Whether the key stands in a page's source, for everybody to copy. */
    public boolean isPublishable() {
        return !isOpen() && caller().role() == Role.PUBLISHABLE;
    }

    private static Owner require(Caller caller, Optional<Owner> found, BlogUrl url) {
        if (caller.role() == Role.ADMIN) {
            return found.orElse(Owner.OPEN);
        }
        return found.filter(owner -> caller.owner().equals(Optional.of(owner)))
                .orElseThrow(() -> new Refusal.DomainMismatch(url.host()));
    }

    private boolean isOpen() {
        return config.mode() == SecurityConfig.Mode.OPEN;
    }

    /** Absent where nobody needs a key. */
    private Optional<Caller> known() {
        return Caller.of(request.getCurrent());
    }

    private Caller caller() {
        return known().orElseThrow(() -> new IllegalStateException("Nobody looked at this request's key"));
    }
}
