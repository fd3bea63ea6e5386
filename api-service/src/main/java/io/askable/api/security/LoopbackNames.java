package io.askable.api.security;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names that mean this machine whatever a name server says. */
final class LoopbackNames {
    private static final Pattern NAMES =
            Pattern.compile("localhost|([a-z0-9-]+\\.)+localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    private LoopbackNames() {}

    static boolean contains(String host) {
        return NAMES.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
