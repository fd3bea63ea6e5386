package io.askable.mongodb.support;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jboss.logging.Logger;

/**
 * Those of the documents some work has met that it could not deal with. They are left out, so that the others get their turn,
 * and logged once for as long as each look meets them again.
 */
public final class FailingDocuments {

    private static final Logger LOG = Logger.getLogger(FailingDocuments.class);

    private final String work;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** @param work as the log names it */
    public FailingDocuments(String work) {
        this.work = work;
    }

    /** A look met these and no others; what failed before and is not among them is forgotten. */
    public void met(List<Document> found) {
        if (!known.isEmpty()) {
            known.retainAll(found.stream().map(FailingDocuments::id).collect(Collectors.toSet()));
        }
    }

    /** Those that can be read. */
    public <T> List<T> read(List<Document> found, Function<Document, T> reader) {
        return found.stream().flatMap(document -> read(document, reader)).toList();
    }

    /** The answer of one document's step, or {@code otherwise} when it fails. */
    public <T> Uni<T> guard(String id, Supplier<Uni<? extends T>> step, T otherwise) {
        return Uni.createFrom()
                .deferred(step)
                .onFailure()
                .invoke(failure -> note(id, failure))
                .onFailure()
                .recoverWithItem(otherwise);
    }

    private <T> Stream<T> read(Document document, Function<Document, T> reader) {
        try {
            return Stream.of(reader.apply(document));
        } catch (RuntimeException e) {
            note(id(document), e);
            return Stream.empty();
        }
    }

    private void note(String id, Throwable failure) {
        if (known.add(id)) {
            LOG.warnf("The document %s is left out of the %s: %s", id, work, failure.toString());
        }
    }

    private static String id(Document document) {
        return String.valueOf(document.get(StoredFields.ID));
    }
}
