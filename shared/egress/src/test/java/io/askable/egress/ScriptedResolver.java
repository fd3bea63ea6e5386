package io.askable.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A name server under the test's control: each look-up of a name takes its next answer, and repeats the last. */
final class ScriptedResolver implements NameResolver {

    private final Map<String, Deque<List<InetAddress>>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** Adds an answer: addresses separated by blanks. */
    ScriptedResolver name(String name, String addresses) {
        List<InetAddress> parsed = Arrays.stream(addresses.split(" "))
                .map(ScriptedResolver::literal)
                .toList();
        answers.computeIfAbsent(name, first -> new ArrayDeque<>()).add(parsed);
        return this;
    }

    long timesAsked(String name) {
        return Stream.of(asked.toArray()).filter(name::equals).count();
    }

    @Override
    public List<InetAddress> resolve(String name) throws UnknownHostException {
        asked.add(name);
        Deque<List<InetAddress>> next = answers.get(name);
        if (next == null) {
            throw new UnknownHostException(name);
        }
        synchronized (next) {
            return next.size() > 1 ? next.remove() : next.element();
        }
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
