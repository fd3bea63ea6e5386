package io.askable.api.problems;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * Which methods the address of a request takes, out of the tables it was routed by: the router itself answers 405
 * without the {@code Allow} header that RFC 9110, section 15.5.6, demands.
 */
final class AllowedMethods {
    private AllowedMethods() {}

    /** In alphabetical order. */
    static Set<String> of(ContainerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext)
                ((ResteasyReactiveContainerRequestContext) context).getServerRequestContext();
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        RequestMapper<InitialMatch> classes =
                new RequestMapper<>(request.getDeployment().getClassMappers());
        String path = request.getPathWithoutPrefix();
        for (RequestMatch<InitialMatch> match = classes.map(path);
                match != null;
                match = classes.continueMatching(path, match)) {
            String rest = match.remaining.isEmpty() ? "/" : match.remaining;
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    addThoseThatTake(rest, routing.getMappers(), methods);
                }
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static void addThoseThatTake(
            String rest, Map<String, RequestMapper<RuntimeResource>> routes, Set<String> methods) {
        routes.forEach((method, routed) -> {
            if (method != null && routed.map(rest) != null) {
                methods.add(method);
            }
        });
    }
}
