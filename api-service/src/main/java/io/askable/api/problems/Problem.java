package io.askable.api.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a request was not answered, as RFC 9457 writes it.
 *
 * @param code stable; what programs look at
 * @param detail for people: what was wrong with this request, with the next step
 * @param requestId the response's {@code X-Request-ID}
 * @param errors by field, where fields are to blame; else empty and not sent
 */
@RegisterForReflection
@Schema(description = "RFC 9457 problem details")
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String requestId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {}
