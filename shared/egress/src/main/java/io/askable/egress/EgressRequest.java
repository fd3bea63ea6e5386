package io.askable.egress;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One GET of a URL that a stranger chose.
 *
 * @param accept media types that are taken, without parameters; empty: any
 * @param budget where it differs from the configured one
 * @param truncate a body over its limit is cut there instead of failing
 */
public record EgressRequest(
        URI uri, Map<String, String> headers, Set<String> accept, Optional<FetchBudget> budget, boolean truncate) {

    public EgressRequest {
        headers = Map.copyOf(headers);
        accept = Set.copyOf(accept);
    }

    public static EgressRequest of(URI uri) {
        return new EgressRequest(uri, Map.of(), Set.of(), Optional.empty(), false);
    }

    public EgressRequest header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new EgressRequest(uri, more, accept, budget, truncate);
    }

    public EgressRequest accepting(Set<String> types) {
        return new EgressRequest(uri, headers, types, budget, truncate);
    }

    public EgressRequest within(FetchBudget limits) {
        return new EgressRequest(uri, headers, accept, Optional.of(limits), truncate);
    }

    public EgressRequest truncating() {
        return new EgressRequest(uri, headers, accept, budget, true);
    }

    EgressRequest to(URI next) {
        return new EgressRequest(next, headers, accept, budget, truncate);
    }
}
