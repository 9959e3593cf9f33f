package org.neurozoo.workbench.train.internal.session;

import java.util.Optional;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Document;

/**
 * A run of this session.
 *
 * @param title what people call it
 * @param recording what has been seen of it
 * @param source the document it was started from, if one was
 */
public record Training(Run run, String title, Recording recording, Optional<Document> source) {}
