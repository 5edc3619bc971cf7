# What every row of queries/models/databases.json means; tests/unit/model/rows_test.cpp reads this.

psycopg.connect is psycopg2.connect
pymysql.connect is psycopg2.connect
MySQLdb.connect is psycopg2.connect
mysql.connector.connect is psycopg2.connect
mariadb.connect is psycopg2.connect
pyodbc.connect is psycopg2.connect
aiosqlite.connect is psycopg2.connect
asyncpg.connect is psycopg2.connect
psycopg.AsyncConnection.connect is psycopg2.connect
pymysql.Connect is psycopg2.connect
MySQLdb.Connect is psycopg2.connect
pymysql.Error is pymysql.err.Error
pymysql.MySQLError is pymysql.err.Error
pymysql.err.MySQLError is pymysql.err.Error
pymysql.IntegrityError is pymysql.err.IntegrityError
mysql.connector.Error is mysql.connector.errors.Error
flask_mongoengine.Document is mongoengine.Document
mongoengine.document.Document is mongoengine.Document
issubclass(psycopg2.Error, builtins.Exception)
issubclass(psycopg2.DatabaseError, psycopg2.Error)
issubclass(psycopg2.OperationalError, psycopg2.DatabaseError)
issubclass(psycopg2.IntegrityError, psycopg2.DatabaseError)
issubclass(psycopg2.errors.UniqueViolation, psycopg2.IntegrityError)
issubclass(pymysql.err.Error, builtins.Exception)
issubclass(pymysql.err.IntegrityError, pymysql.err.Error)
issubclass(mysql.connector.errors.Error, builtins.Exception)

psycopg2.connect()  # instance -> psycopg2.Connection ? psycopg2.Error
psycopg2.pool.SimpleConnectionPool()  # instance -> psycopg2.Pool
psycopg2.pool.ThreadedConnectionPool()  # instance -> psycopg2.Pool
asyncpg.create_pool()  # instance -> psycopg2.Pool
psycopg2.Pool.getconn()  # instance -> psycopg2.Connection
psycopg2.Pool.acquire()  # instance -> psycopg2.Connection
psycopg2.Pool.putconn()  # pure
psycopg2.Pool.closeall()  # pure
psycopg2.Pool.release()  # pure
psycopg2.extras.RealDictCursor()  # pure
psycopg2.extras.DictCursor()  # pure
psycopg2.sql.SQL()  # pure
psycopg2.sql.Identifier()  # pure
psycopg2.extras.Json()  # pure
pymysql.cursors.DictCursor()  # pure
psycopg2.extras.execute_values(_, command, data)  # effect/database
psycopg2.extras.execute_values(sql=command, argslist=data)  # effect/database
psycopg2.extras.execute_batch(_, command, data)  # effect/database
psycopg2.extras.execute_batch(sql=command, argslist=data)  # effect/database
flask_mysqldb.MySQL()  # instance -> flask_mysqldb.MySQL
flask_mysqldb.MySQL.connection  # instance -> psycopg2.Connection
flask_mysqldb.MySQL.init_app()  # pure
psycopg2.Connection.cursor()  # instance -> psycopg2.Cursor
psycopg2.Connection.execute(command, data)  # effect/database -> psycopg2.Cursor ? psycopg2.IntegrityError, psycopg2.Error
psycopg2.Connection.executemany(command, data)  # effect/database -> psycopg2.Cursor ? psycopg2.IntegrityError, psycopg2.Error
psycopg2.Connection.commit()  # effect/database
psycopg2.Connection.rollback()  # pure
psycopg2.Connection.close()  # pure
psycopg2.Connection.ping()  # pure
psycopg2.Connection.set_session()  # pure
psycopg2.Connection.select_db()  # pure
psycopg2.Connection.autocommit  # pure
psycopg2.Connection.closed  # pure
psycopg2.Connection.fetch(query)  # store-read/database -> builtins.list
psycopg2.Connection.fetchrow(query)  # store-read/database
psycopg2.Connection.fetchval(query)  # store-read/database
psycopg2.Cursor.execute(command, data)  # effect/database -> psycopg2.Cursor ? psycopg2.IntegrityError, psycopg2.Error
psycopg2.Cursor.executemany(command, data)  # effect/database -> psycopg2.Cursor ? psycopg2.IntegrityError, psycopg2.Error
psycopg2.Cursor.callproc(command, data)  # effect/database ? psycopg2.Error
psycopg2.Cursor.fetchone()  # store-read/database
psycopg2.Cursor.fetchmany()  # store-read/database
psycopg2.Cursor.fetchall()  # store-read/database -> builtins.list
psycopg2.Cursor.mogrify()  # pure
psycopg2.Cursor.close()  # pure
psycopg2.Cursor.lastrowid  # instance -> builtins.int
psycopg2.Cursor.rowcount  # instance -> builtins.int
psycopg2.Cursor.description  # pure
mongoengine.Document()  # instance -> mongoengine.Document
mongoengine.connect()  # pure
mongoengine.StringField()  # pure
mongoengine.DateTimeField()  # pure
mongoengine.IntField()  # pure
mongoengine.BooleanField()  # pure
mongoengine.ReferenceField()  # pure
mongoengine.Document.objects  # store-read/database
mongoengine.Document.save()  # effect/database
mongoengine.Document.delete()  # effect/database
mongoengine.Document.update()  # effect/database
peewee.Model()  # instance -> peewee.Model
peewee.Model.get()  # store-read/database
peewee.Model.get_or_none()  # store-read/database
peewee.Model.get_by_id()  # store-read/database
peewee.Model.select()  # store-read/database
peewee.Model.create()  # effect/database
peewee.Model.save()  # effect/database
peewee.Model.delete_instance()  # effect/database
peewee.Model.insert()  # effect/database
peewee.SqliteDatabase()  # pure
peewee.PostgresqlDatabase()  # pure
peewee.MySQLDatabase()  # pure
peewee.CharField()  # pure
peewee.IntegerField()  # pure
peewee.TextField()  # pure
peewee.DateTimeField()  # pure
peewee.BooleanField()  # pure
peewee.ForeignKeyField()  # pure
