package io.askable.api.planted;

/** Breaks a rule on purpose. */
class ServiceKnowsService {
    io.askable.worker.planted.DriverInService other;

    jakarta.ws.rs.core.Response.Status status() {
        return jakarta.ws.rs.core.Response.Status.NOT_FOUND;
    }
}
