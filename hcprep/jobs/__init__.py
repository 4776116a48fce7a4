"""Long work: progress, cancel, and worker processes for hostile or unsafe libraries."""

from hcprep.jobs.context import JobContext, Progress
from hcprep.jobs.process import Reply, Worker, WorkerError, answer_and_end, serve

__all__ = ["JobContext", "Progress", "Reply", "Worker", "WorkerError", "answer_and_end", "serve"]
