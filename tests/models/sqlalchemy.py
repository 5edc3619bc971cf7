# What every row of queries/models/sqlalchemy.json means; tests/unit/model/rows_test.cpp reads this.

sqlalchemy.orm.session.Session is sqlalchemy.orm.Session
sqlalchemy.orm.scoping.scoped_session is sqlalchemy.orm.Session
sqlalchemy.orm.scoped_session is sqlalchemy.orm.Session
sqlalchemy.ext.asyncio.AsyncSession is sqlalchemy.orm.Session
sqlmodel.Session is sqlalchemy.orm.Session
sqlalchemy.ext.asyncio.session.AsyncSession is sqlalchemy.orm.Session
sqlalchemy.orm.query.Query is sqlalchemy.orm.Query
flask_sqlalchemy.BaseQuery is sqlalchemy.orm.Query
flask_sqlalchemy.query.Query is sqlalchemy.orm.Query
sqlalchemy.engine.Engine is sqlalchemy.Engine
sqlalchemy.engine.base.Engine is sqlalchemy.Engine
sqlalchemy.ext.asyncio.AsyncEngine is sqlalchemy.Engine
sqlalchemy.engine.Connection is sqlalchemy.Connection
sqlalchemy.engine.base.Connection is sqlalchemy.Connection
sqlalchemy.engine.Result is sqlalchemy.Result
sqlalchemy.engine.result.Result is sqlalchemy.Result
sqlalchemy.engine.CursorResult is sqlalchemy.Result
flask_sqlalchemy.extension.SQLAlchemy is flask_sqlalchemy.SQLAlchemy
flask_sqlalchemy.model.Model is flask_sqlalchemy.Model
sqlalchemy.orm.exc.NoResultFound is sqlalchemy.exc.NoResultFound
sqlalchemy.orm.exc.MultipleResultsFound is sqlalchemy.exc.MultipleResultsFound
sqlalchemy.sql.select is sqlalchemy.select
sqlmodel.select is sqlalchemy.select
sqlalchemy.future.select is sqlalchemy.select
sqlalchemy.sql.text is sqlalchemy.text
sqlalchemy.sql.expression.text is sqlalchemy.text
issubclass(sqlalchemy.exc.SQLAlchemyError, builtins.Exception)
issubclass(sqlalchemy.exc.DBAPIError, sqlalchemy.exc.SQLAlchemyError)
issubclass(sqlalchemy.exc.DatabaseError, sqlalchemy.exc.DBAPIError)
issubclass(sqlalchemy.exc.IntegrityError, sqlalchemy.exc.DatabaseError)
issubclass(sqlalchemy.exc.OperationalError, sqlalchemy.exc.DatabaseError)
issubclass(sqlalchemy.exc.DataError, sqlalchemy.exc.DatabaseError)
issubclass(sqlalchemy.exc.ProgrammingError, sqlalchemy.exc.DatabaseError)
issubclass(sqlalchemy.exc.InvalidRequestError, sqlalchemy.exc.SQLAlchemyError)
issubclass(sqlalchemy.exc.NoResultFound, sqlalchemy.exc.InvalidRequestError)
issubclass(sqlalchemy.exc.MultipleResultsFound, sqlalchemy.exc.InvalidRequestError)

sqlalchemy.create_engine()  # instance -> sqlalchemy.Engine
sqlalchemy.ext.asyncio.create_async_engine()  # instance -> sqlalchemy.Engine
sqlalchemy.orm.sessionmaker()  # instance -> sqlalchemy.orm.sessionmaker
sqlalchemy.ext.asyncio.async_sessionmaker()  # instance -> sqlalchemy.orm.sessionmaker
sqlalchemy.orm.sessionmaker.__call__()  # instance -> sqlalchemy.orm.Session
sqlalchemy.orm.Session()  # instance -> sqlalchemy.orm.Session
sqlalchemy.Engine.connect()  # instance -> sqlalchemy.Connection
sqlalchemy.Engine.begin()  # instance -> sqlalchemy.Connection
sqlalchemy.Engine.execute(command, data)  # effect/database -> sqlalchemy.Result
sqlalchemy.Engine.dispose()  # pure
sqlalchemy.Connection.execute(command, data)  # effect/database -> sqlalchemy.Result ? sqlalchemy.exc.SQLAlchemyError
sqlalchemy.Connection.execute(statement=command, parameters=data)  # effect/database -> sqlalchemy.Result ? sqlalchemy.exc.SQLAlchemyError
sqlalchemy.Connection.scalar(command, data)  # effect/database -> sqlalchemy.Result ? sqlalchemy.exc.SQLAlchemyError
sqlalchemy.Connection.scalar(statement=command, parameters=data)  # effect/database -> sqlalchemy.Result ? sqlalchemy.exc.SQLAlchemyError
sqlalchemy.Connection.scalars(command, data)  # effect/database -> sqlalchemy.Result ? sqlalchemy.exc.SQLAlchemyError
sqlalchemy.Connection.scalars(statement=command, parameters=data)  # effect/database -> sqlalchemy.Result ? sqlalchemy.exc.SQLAlchemyError
sqlalchemy.Connection.exec_driver_sql(command, data)  # effect/database -> sqlalchemy.Result ? sqlalchemy.exc.SQLAlchemyError
sqlalchemy.Connection.exec_driver_sql(statement=command, parameters=data)  # effect/database -> sqlalchemy.Result ? sqlalchemy.exc.SQLAlchemyError
sqlalchemy.Connection.commit()  # effect/database
sqlalchemy.Connection.begin()  # pure
sqlalchemy.Connection.close()  # pure
sqlalchemy.Connection.rollback()  # pure
sqlalchemy.Result.fetchone()  # store-read/database
sqlalchemy.Result.first()  # store-read/database
sqlalchemy.Result.one_or_none()  # store-read/database
sqlalchemy.Result.scalar()  # store-read/database
sqlalchemy.Result.scalar_one_or_none()  # store-read/database
sqlalchemy.Result.fetchall()  # store-read/database -> builtins.list
sqlalchemy.Result.all()  # store-read/database -> builtins.list
sqlalchemy.Result.fetchmany()  # store-read/database -> builtins.list
sqlalchemy.Result.one()  # store-read/database ! sqlalchemy.exc.NoResultFound, sqlalchemy.exc.MultipleResultsFound
sqlalchemy.Result.scalar_one()  # store-read/database ! sqlalchemy.exc.NoResultFound, sqlalchemy.exc.MultipleResultsFound
sqlalchemy.Result.scalars()  # same -> sqlalchemy.Result
sqlalchemy.Result.mappings()  # same -> sqlalchemy.Result
sqlalchemy.Result.unique()  # same -> sqlalchemy.Result
sqlalchemy.Result.rowcount  # instance -> builtins.int
sqlalchemy.Result.lastrowid  # instance -> builtins.int
sqlalchemy.Result.close()  # pure
sqlalchemy.orm.Session.add(data)  # effect/database
sqlalchemy.orm.Session.add(instance=data)  # effect/database
sqlalchemy.orm.Session.add_all(data)  # effect/database
sqlalchemy.orm.Session.add_all(instances=data)  # effect/database
sqlalchemy.orm.Session.merge(data)  # effect/database
sqlalchemy.orm.Session.merge(instance=data)  # effect/database
sqlalchemy.orm.Session.delete(data)  # effect/database
sqlalchemy.orm.Session.delete(instance=data)  # effect/database
sqlalchemy.orm.Session.commit()  # effect/database ! sqlalchemy.exc.IntegrityError ? sqlalchemy.exc.SQLAlchemyError
sqlalchemy.orm.Session.flush()  # effect/database ! sqlalchemy.exc.IntegrityError ? sqlalchemy.exc.SQLAlchemyError
sqlalchemy.orm.Session.execute(command, data)  # effect/database -> sqlalchemy.Result ? sqlalchemy.exc.SQLAlchemyError
sqlalchemy.orm.Session.execute(statement=command, params=data)  # effect/database -> sqlalchemy.Result ? sqlalchemy.exc.SQLAlchemyError
sqlalchemy.orm.Session.exec(command)  # effect/database -> sqlalchemy.Result ? sqlalchemy.exc.SQLAlchemyError
sqlalchemy.orm.Session.exec(statement=command)  # effect/database -> sqlalchemy.Result ? sqlalchemy.exc.SQLAlchemyError
sqlalchemy.orm.Session.scalar(query)  # store-read/database
sqlalchemy.orm.Session.scalar(statement=query)  # store-read/database
sqlalchemy.orm.Session.scalars(command)  # effect/database -> sqlalchemy.Result
sqlalchemy.orm.Session.scalars(statement=command)  # effect/database -> sqlalchemy.Result
sqlalchemy.orm.Session.query()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Session.get(_, key)  # store-read/database
sqlalchemy.orm.Session.get(ident=key)  # store-read/database
sqlalchemy.orm.Session.bulk_save_objects()  # effect/database
sqlalchemy.orm.Session.bulk_insert_mappings()  # effect/database
sqlalchemy.orm.Session.bulk_update_mappings()  # effect/database
sqlalchemy.orm.Session.rollback()  # pure
sqlalchemy.orm.Session.close()  # pure
sqlalchemy.orm.Session.refresh()  # pure
sqlalchemy.orm.Session.expire()  # pure
sqlalchemy.orm.Session.expunge()  # pure
sqlalchemy.orm.Session.begin()  # pure
sqlalchemy.orm.Session.begin_nested()  # pure
sqlalchemy.orm.Session.remove()  # pure
sqlalchemy.orm.Session.connection()  # pure
sqlalchemy.orm.Session.expire_all()  # pure
sqlalchemy.orm.Query.filter()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.filter_by()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.where()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.order_by()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.limit()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.offset()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.join()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.outerjoin()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.options()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.group_by()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.having()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.distinct()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.with_for_update()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.with_entities()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.select_from()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.populate_existing()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.execution_options()  # instance -> sqlalchemy.orm.Query
sqlalchemy.orm.Query.first()  # store-read/database
sqlalchemy.orm.Query.one_or_none()  # store-read/database
sqlalchemy.orm.Query.scalar()  # store-read/database
sqlalchemy.orm.Query.one()  # store-read/database ! sqlalchemy.exc.NoResultFound, sqlalchemy.exc.MultipleResultsFound
sqlalchemy.orm.Query.all()  # store-read/database -> builtins.list
sqlalchemy.orm.Query.count()  # store-read/database -> builtins.int
sqlalchemy.orm.Query.exists()  # pure
sqlalchemy.orm.Query.get(key)  # store-read/database
sqlalchemy.orm.Query.get(ident=key)  # store-read/database
sqlalchemy.orm.Query.get_or_404(key)  # store-read/database ! werkzeug.exceptions.NotFound
sqlalchemy.orm.Query.get_or_404(ident=key)  # store-read/database ! werkzeug.exceptions.NotFound
sqlalchemy.orm.Query.first_or_404()  # store-read/database ! werkzeug.exceptions.NotFound
sqlalchemy.orm.Query.one_or_404()  # store-read/database ! werkzeug.exceptions.NotFound
sqlalchemy.orm.Query.paginate()  # store-read/database
sqlalchemy.orm.Query.update(data)  # effect/database -> builtins.int
sqlalchemy.orm.Query.update(values=data)  # effect/database -> builtins.int
sqlalchemy.orm.Query.delete()  # effect/remove -> builtins.int
sqlalchemy.select()  # pure
sqlalchemy.func.count()  # pure
sqlalchemy.func.now()  # pure
sqlalchemy.and_()  # pure
sqlalchemy.or_()  # pure
sqlalchemy.not_()  # pure
sqlalchemy.desc()  # pure
sqlalchemy.asc()  # pure
sqlalchemy.join()  # pure
sqlalchemy.exists()  # pure
sqlalchemy.case()  # pure
sqlalchemy.cast()  # pure
sqlalchemy.literal()  # pure
sqlalchemy.bindparam()  # pure
sqlalchemy.distinct()  # pure
sqlalchemy.insert()  # pure
sqlalchemy.update()  # pure
sqlalchemy.delete()  # pure
sqlalchemy.text(value)  # same/text
sqlalchemy.text(text=value)  # same/text
sqlalchemy.Column()  # pure
sqlalchemy.String()  # pure
sqlalchemy.Integer()  # pure
sqlalchemy.ForeignKey()  # pure
sqlalchemy.DateTime()  # pure
sqlalchemy.Boolean()  # pure
sqlalchemy.Text()  # pure
sqlalchemy.Float()  # pure
sqlalchemy.LargeBinary()  # pure
sqlalchemy.JSON()  # pure
sqlalchemy.Numeric()  # pure
sqlalchemy.BigInteger()  # pure
sqlalchemy.Enum()  # pure
sqlalchemy.Index()  # pure
sqlalchemy.UniqueConstraint()  # pure
sqlalchemy.Table()  # pure
sqlalchemy.MetaData()  # pure
sqlalchemy.Date()  # pure
sqlalchemy.SmallInteger()  # pure
sqlalchemy.orm.relationship()  # pure
sqlalchemy.orm.declarative_base()  # pure
sqlalchemy.orm.mapped_column()  # pure
sqlalchemy.orm.backref()  # pure
sqlalchemy.orm.joinedload()  # pure
sqlalchemy.orm.selectinload()  # pure
sqlalchemy.orm.validates()  # pure
sqlalchemy.ext.declarative.declarative_base()  # pure
sqlalchemy.event.listens_for()  # pure
flask_sqlalchemy.SQLAlchemy()  # instance -> flask_sqlalchemy.SQLAlchemy
flask_sqlalchemy.SQLAlchemy.session  # instance -> sqlalchemy.orm.Session
flask_sqlalchemy.SQLAlchemy.Model()  # instance -> flask_sqlalchemy.Model
flask_sqlalchemy.SQLAlchemy.engine  # instance -> sqlalchemy.Engine
flask_sqlalchemy.SQLAlchemy.init_app()  # pure
flask_sqlalchemy.SQLAlchemy.create_all()  # pure
flask_sqlalchemy.SQLAlchemy.drop_all()  # effect/remove
flask_sqlalchemy.SQLAlchemy.relationship()  # pure
flask_sqlalchemy.SQLAlchemy.reflect()  # pure
flask_sqlalchemy.SQLAlchemy.get_or_404(_, key)  # store-read/database ! werkzeug.exceptions.NotFound
flask_sqlalchemy.SQLAlchemy.get_or_404(ident=key)  # store-read/database ! werkzeug.exceptions.NotFound
flask_sqlalchemy.SQLAlchemy.first_or_404(query)  # store-read/database ! werkzeug.exceptions.NotFound
flask_sqlalchemy.SQLAlchemy.first_or_404(statement=query)  # store-read/database ! werkzeug.exceptions.NotFound
flask_sqlalchemy.SQLAlchemy.one_or_404(query)  # store-read/database ! werkzeug.exceptions.NotFound
flask_sqlalchemy.SQLAlchemy.one_or_404(statement=query)  # store-read/database ! werkzeug.exceptions.NotFound
flask_sqlalchemy.SQLAlchemy.paginate(query)  # store-read/database
flask_sqlalchemy.SQLAlchemy.paginate(select=query)  # store-read/database
flask_sqlalchemy.SQLAlchemy.select()  # pure
flask_sqlalchemy.SQLAlchemy.func()  # pure
flask_sqlalchemy.SQLAlchemy.and_()  # pure
flask_sqlalchemy.SQLAlchemy.or_()  # pure
flask_sqlalchemy.SQLAlchemy.not_()  # pure
flask_sqlalchemy.SQLAlchemy.desc()  # pure
flask_sqlalchemy.SQLAlchemy.asc()  # pure
flask_sqlalchemy.SQLAlchemy.exists()  # pure
flask_sqlalchemy.SQLAlchemy.insert()  # pure
flask_sqlalchemy.SQLAlchemy.update()  # pure
flask_sqlalchemy.SQLAlchemy.delete()  # pure
flask_sqlalchemy.SQLAlchemy.Column()  # pure
flask_sqlalchemy.SQLAlchemy.String()  # pure
flask_sqlalchemy.SQLAlchemy.Integer()  # pure
flask_sqlalchemy.SQLAlchemy.ForeignKey()  # pure
flask_sqlalchemy.SQLAlchemy.DateTime()  # pure
flask_sqlalchemy.SQLAlchemy.Boolean()  # pure
flask_sqlalchemy.SQLAlchemy.Text()  # pure
flask_sqlalchemy.SQLAlchemy.Float()  # pure
flask_sqlalchemy.SQLAlchemy.LargeBinary()  # pure
flask_sqlalchemy.SQLAlchemy.JSON()  # pure
flask_sqlalchemy.SQLAlchemy.Numeric()  # pure
flask_sqlalchemy.SQLAlchemy.BigInteger()  # pure
flask_sqlalchemy.SQLAlchemy.Enum()  # pure
flask_sqlalchemy.SQLAlchemy.Index()  # pure
flask_sqlalchemy.SQLAlchemy.UniqueConstraint()  # pure
flask_sqlalchemy.SQLAlchemy.Table()  # pure
flask_sqlalchemy.SQLAlchemy.Date()  # pure
flask_sqlalchemy.SQLAlchemy.SmallInteger()  # pure
flask_sqlalchemy.SQLAlchemy.backref()  # pure
flask_sqlalchemy.SQLAlchemy.mapped_column()  # pure
flask_sqlalchemy.SQLAlchemy.text(value)  # same/text
flask_sqlalchemy.Model.query  # instance -> sqlalchemy.orm.Query
flask_sqlalchemy.Model()  # instance -> flask_sqlalchemy.Model
sqlalchemy.orm.Session.no_autoflush  # pure
