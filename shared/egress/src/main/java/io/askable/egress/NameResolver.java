package io.askable.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up names of untrusted hosts. Asked once for every connection; may block, and runs on threads of its own. */
@FunctionalInterface
public interface NameResolver {

    /** All addresses, better ones first. Fails with {@link UnknownHostException} when there are none. */
    List<InetAddress> resolve(String name) throws UnknownHostException;
}
