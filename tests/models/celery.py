# What every row of queries/models/celery.json means; tests/unit/model/rows_test.cpp reads this.

celery.app.base.Celery is celery.Celery
celery.app.task.Task is celery.Task
celery.app.shared_task is celery.shared_task

celery.Celery()  # instance -> celery.Celery
celery.shared_task()  # same/task -> celery.Task
celery.Celery.task()  # same/task -> celery.Task
celery.Celery.send_task(_, value)  # effect/queue
celery.Celery.send_task(args=value)  # effect/queue
celery.Celery.conf  # config
celery.Celery.config_from_object(source)  # config/from-object
celery.Celery.config_from_object(obj=source)  # config/from-object
celery.Celery.autodiscover_tasks()  # pure
celery.Celery.start()  # pure
celery.Celery.finalize()  # pure
celery.Celery.worker_main()  # pure
celery.Task.delay()  # effect/queue
celery.Task.apply_async(value)  # effect/queue
celery.Task.apply_async(args=value)  # effect/queue
celery.Task.apply(value)  # effect/queue
celery.Task.apply(args=value)  # effect/queue
celery.Task.retry()  # pure
celery.Task.update_state()  # pure
celery.Task.s()  # partial
celery.Task.si()  # partial
celery.Task.signature()  # partial
celery.chain()  # pure
celery.group()  # pure
celery.chord()  # pure
celery.utils.log.get_task_logger()  # instance -> logging.Logger
