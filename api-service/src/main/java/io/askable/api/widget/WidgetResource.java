package io.askable.api.widget;

import io.askable.api.security.Allowed;
import io.askable.api.security.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells publishers how to pin the widget. */
@Path("/api/v1/widget")
@Tag(name = "Widget")
class WidgetResource {
    private final WidgetFile file;

    WidgetResource(WidgetFile file) {
        this.file = file;
    }

    @Allowed({Role.ANONYMOUS, Role.PUBLISHABLE, Role.SECRET, Role.ADMIN})
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The widget's pinned address",
            description = "url never changes its content; integrity goes into the tag that names it.")
    public WidgetView widget() {
        return new WidgetView(file.pinnedPath(), file.integrity());
    }
}
