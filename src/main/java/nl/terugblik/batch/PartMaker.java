package nl.terugblik.batch;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** Makes a part of a step on a machine that did not plan the job: all that it must know of it stands in the job's context. */
public interface PartMaker {

    /**
     * The step that carries a part out.
     *
     * @param part the part
     * @param delivery how often it was given out
     * @param repository takes what the part enters of itself
     * @throws RuntimeException when this machine cannot make it, whoever else can
     */
    Step make(StepExecution part, int delivery, JobRepository repository);
}
