package io.askable.api.questions;

import io.askable.api.security.Callers;
import io.askable.content.BlogId;
import io.askable.content.Posts;
import io.askable.content.QuestionId;
import io.askable.sites.Owner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** On whose behalf a request goes on that names something by its id: an operator's on its owner's, any other on the caller's. */
@ApplicationScoped
public class OwnerResolver {
    private final Callers callers;
    private final Posts posts;

    OwnerResolver(Callers callers, Posts posts) {
        this.callers = callers;
        this.posts = posts;
    }

    public Uni<Owner> of(QuestionId id) {
        return scopeOr(() -> posts.findOwner(id));
    }

    public Uni<Owner> of(BlogId id) {
        return scopeOr(() -> posts.findOwner(id));
    }

    /** Where nobody owns it there is nothing to find on anybody's behalf. */
    private Uni<Owner> scopeOr(Supplier<Uni<Optional<Owner>>> find) {
        return callers.scope().map(owner -> Uni.createFrom().item(owner)).orElseGet(() -> find.get()
                .map(found -> found.orElse(Owner.OPEN)));
    }
}
