package io.askable.sites;

import java.util.ArrayList;
import java.util.List;

/** Which domains a host belongs to. */
public final class HostNames {

    private HostNames() {}

    /** The host itself and every domain above it, longest first: {@code a.b.example} → {@code a.b.example, b.example, example}. */
    public static List<String> withParents(String host) {
        List<String> names = new ArrayList<>(List.of(host));
        for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
            names.add(host.substring(dot + 1));
        }
        return List.copyOf(names);
    }
}
