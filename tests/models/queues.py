# What every row of queries/models/queues.json means; tests/unit/model/rows_test.cpp reads this.

rq.queue.Queue is rq.Queue
dramatiq.actor.Actor is dramatiq.Actor

rq.Queue()  # instance -> rq.Queue
rq.Queue.enqueue(function)  # effect/queue
rq.Queue.enqueue(f=function)  # effect/queue
rq.Queue.enqueue_call(function)  # effect/queue
rq.Queue.enqueue_call(func=function)  # effect/queue
rq.Queue.enqueue_in(_, function)  # effect/queue
rq.Queue.enqueue_in(func=function)  # effect/queue
rq.Queue.enqueue_at(_, function)  # effect/queue
rq.Queue.enqueue_at(f=function)  # effect/queue
rq.decorators.job()  # same/task -> rq.Job
rq.Job.delay()  # effect/queue
dramatiq.actor()  # same/task -> dramatiq.Actor
dramatiq.Actor.send()  # effect/queue
dramatiq.Actor.send_with_options()  # effect/queue
dramatiq.Actor.send_with_options(args=value)  # effect/queue
dramatiq.set_broker()  # pure
huey.RedisHuey()  # instance -> huey.Huey
huey.SqliteHuey()  # instance -> huey.Huey
huey.Huey()  # instance -> huey.Huey
huey.Huey.task()  # same/task
huey.Huey.periodic_task()  # same/task
pika.BlockingConnection()  # instance -> pika.BlockingConnection
pika.BlockingConnection.channel()  # instance -> pika.Channel
pika.Channel.basic_publish(_, _, value)  # effect/queue
pika.Channel.basic_publish(body=value)  # effect/queue
pika.Channel.queue_declare()  # pure
pika.BlockingConnection.close()  # pure
pika.ConnectionParameters()  # pure
pika.URLParameters()  # pure
pika.BasicProperties()  # pure
kafka.KafkaProducer()  # instance -> kafka.KafkaProducer
kafka.KafkaProducer.send(_, value)  # effect/queue
kafka.KafkaProducer.send(value=value)  # effect/queue
kafka.KafkaProducer.flush()  # pure
kafka.KafkaProducer.close()  # pure
apscheduler.schedulers.background.BackgroundScheduler()  # instance -> apscheduler.Scheduler
apscheduler.Scheduler.add_job(function)  # effect/queue
apscheduler.Scheduler.add_job(func=function)  # effect/queue
apscheduler.schedulers.blocking.BlockingScheduler()  # instance -> apscheduler.Scheduler
apscheduler.schedulers.gevent.GeventScheduler()  # instance -> apscheduler.Scheduler
flask_apscheduler.APScheduler()  # instance -> apscheduler.Scheduler
apscheduler.Scheduler.init_app()  # pure
apscheduler.Scheduler.task()  # same/task
apscheduler.Scheduler.scheduled_job()  # same/task
apscheduler.Scheduler.run_job()  # effect/queue
apscheduler.Scheduler.resume()  # effect/queue
apscheduler.Scheduler.resume_job()  # effect/queue
apscheduler.Scheduler.reschedule_job()  # effect/queue
apscheduler.Scheduler.modify_job()  # effect/queue
apscheduler.Scheduler.pause()  # effect/remove
apscheduler.Scheduler.pause_job()  # effect/remove
apscheduler.Scheduler.remove_job()  # effect/remove
apscheduler.Scheduler.delete_job()  # effect/remove
apscheduler.Scheduler.remove_all_jobs()  # effect/remove
apscheduler.Scheduler.delete_all_jobs()  # effect/remove
apscheduler.Scheduler.get_job()  # pure
apscheduler.Scheduler.get_jobs()  # pure
apscheduler.Scheduler.print_jobs()  # pure
apscheduler.Scheduler.add_listener()  # pure
apscheduler.Scheduler.running  # pure
apscheduler.Scheduler.state  # pure
apscheduler.Scheduler.start()  # pure
apscheduler.Scheduler.shutdown()  # effect/remove
