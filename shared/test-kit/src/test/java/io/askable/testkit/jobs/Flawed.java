package io.askable.testkit.jobs;

import io.askable.content.Runs;
import io.askable.events.JobEvent;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.QueueMaintenance;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The queue in memory with a flaw planted in one of its operations. */
record Flawed(InMemory whole, JobQueue queue, QueueMaintenance care, Runs runs, UnaryOperator<List<JobEvent>> told)
        implements QueueUnderTest {

    static Flawed not(InMemory whole) {
        return new Flawed(whole, whole.queue(), whole.care(), whole.content(), events -> events);
    }

    Flawed inQueue(String operation, Function<Object[], Uni<?>> flaw) {
        return new Flawed(whole, planted(JobQueue.class, queue, operation, flaw), care, runs, told);
    }

    Flawed inCare(String operation, Uni<?> answer) {
        return new Flawed(
                whole, queue, planted(QueueMaintenance.class, care, operation, arguments -> answer), runs, told);
    }

    Flawed inRuns(String operation, Uni<?> answer) {
        return new Flawed(whole, queue, care, planted(Runs.class, runs, operation, arguments -> answer), told);
    }

    Flawed inEvents(UnaryOperator<List<JobEvent>> flaw) {
        return new Flawed(whole, queue, care, runs, flaw);
    }

    private static <T> T planted(Class<T> port, T whole, String operation, Function<Object[], Uni<?>> flaw) {
        Object proxy =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    if (method.getName().equals(operation)) {
                        return flaw.apply(arguments);
                    }
                    try {
                        return method.invoke(whole, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return port.cast(proxy);
    }

    @Override
    public InstantSource clock() {
        return whole.clock();
    }

    @Override
    public void pass(Duration span) {
        whole.pass(span);
    }

    @Override
    public List<JobEvent> events(JobId id) {
        return told.apply(whole.events(id));
    }
}
