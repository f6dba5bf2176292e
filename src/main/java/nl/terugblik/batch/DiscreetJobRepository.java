package nl.terugblik.batch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Keeps a job's failures out of the job repository but for their kind: Spring Batch stores the stack trace of a failure
 * as the exit message, and messages of drivers and parsers quote what they choked on.
 */
public final class DiscreetJobRepository {

    private DiscreetJobRepository() {}

    /** A repository that stores exit codes without their descriptions. */
    public static JobRepository around(JobRepository repository) {
        InvocationHandler discreet = (proxy, method, arguments) -> {
            if (arguments != null && arguments.length == 1) {
                silence(arguments[0]);
            }
            try {
                return method.invoke(repository, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return (JobRepository) Proxy.newProxyInstance(
                DiscreetJobRepository.class.getClassLoader(), new Class<?>[] {JobRepository.class}, discreet);
    }

    private static void silence(Object execution) {
        if (execution instanceof StepExecution step) {
            step.setExitStatus(silent(step.getExitStatus()));
        } else if (execution instanceof JobExecution job) {
            job.setExitStatus(silent(job.getExitStatus()));
        }
    }

    private static ExitStatus silent(ExitStatus status) {
        return status.getExitDescription().isEmpty() ? status : new ExitStatus(status.getExitCode());
    }
}
