package io.askable.embedded;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The part of an index that a query can be in: positions of documents, range after range, read as they are asked for.
 *
 * @param coveredFields fields of the query that the ranges respect
 * @param isExact whether every document in it matches the query, and every one that does is in it
 * @param mayRepeat whether a document may stand in the index more than once, by the elements of an array
 */
record Slice(int coveredFields, List<Collection<Object>> ranges, boolean isExact, boolean mayRepeat)
        implements Iterable<Object> {

    @Override
    public Iterator<Object> iterator() {
        return mayRepeat ? distinct().iterator() : new Chain(ranges.iterator());
    }

    long size() {
        return ranges.stream().mapToLong(Collection::size).sum();
    }

    private Set<Object> distinct() {
        Set<Object> once = new LinkedHashSet<>();
        ranges.forEach(once::addAll);
        return once;
    }

    /** A stream's own iterator would copy each range before its first element. */
    private static final class Chain implements Iterator<Object> {

        private final Iterator<Collection<Object>> rest;
        private Iterator<Object> current = List.of().iterator();

        Chain(Iterator<Collection<Object>> rest) {
            this.rest = rest;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && rest.hasNext()) {
                current = rest.next().iterator();
            }
            return current.hasNext();
        }

        @Override
        public Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }
}
