# What every row of queries/models/pymongo.json means; tests/unit/model/rows_test.cpp reads this.

pymongo.mongo_client.MongoClient is pymongo.MongoClient
motor.motor_asyncio.AsyncIOMotorClient is pymongo.MongoClient
pymongo.AsyncMongoClient is pymongo.MongoClient
pymongo.collection.Collection is pymongo.Collection
pymongo.database.Database is pymongo.Database
flask_pymongo.wrappers.PyMongo is flask_pymongo.PyMongo
bson.objectid.ObjectId is bson.ObjectId
issubclass(pymongo.errors.PyMongoError, builtins.Exception)
issubclass(pymongo.errors.OperationFailure, pymongo.errors.PyMongoError)
issubclass(pymongo.errors.WriteError, pymongo.errors.OperationFailure)
issubclass(pymongo.errors.DuplicateKeyError, pymongo.errors.WriteError)
issubclass(bson.errors.BSONError, builtins.Exception)
issubclass(bson.errors.InvalidId, bson.errors.BSONError)

pymongo.MongoClient()  # instance -> pymongo.MongoClient
pymongo.MongoClient.__getattr__  # instance -> pymongo.Database
pymongo.MongoClient.__getitem__()  # instance -> pymongo.Database
pymongo.MongoClient.get_database()  # instance -> pymongo.Database
pymongo.MongoClient.get_default_database()  # instance -> pymongo.Database
pymongo.MongoClient.close()  # pure
pymongo.MongoClient.start_session()  # pure
pymongo.MongoClient.list_database_names()  # pure
pymongo.Database.__getattr__  # instance -> pymongo.Collection
pymongo.Database.__getitem__()  # instance -> pymongo.Collection
pymongo.Database.get_collection()  # instance -> pymongo.Collection
pymongo.Database.command()  # pure
pymongo.Database.list_collection_names()  # pure
pymongo.Database.create_collection()  # pure
flask_pymongo.PyMongo()  # instance -> flask_pymongo.PyMongo
flask_pymongo.PyMongo.db  # instance -> pymongo.Database
flask_pymongo.PyMongo.cx  # instance -> pymongo.MongoClient
flask_pymongo.PyMongo.init_app()  # pure
pymongo.Collection.find_one(query)  # store-read/database
pymongo.Collection.find_one(filter=query)  # store-read/database
pymongo.Collection.find(query)  # store-read/database
pymongo.Collection.find(filter=query)  # store-read/database
pymongo.Collection.count_documents(query)  # store-read/database -> builtins.int
pymongo.Collection.count_documents(filter=query)  # store-read/database -> builtins.int
pymongo.Collection.aggregate()  # store-read/database
pymongo.Collection.distinct()  # store-read/database
pymongo.Collection.estimated_document_count()  # store-read/database
pymongo.Collection.find_one_and_update(_, data)  # effect/database
pymongo.Collection.find_one_and_update(update=data)  # effect/database
pymongo.Collection.find_one_and_replace(_, data)  # effect/database
pymongo.Collection.find_one_and_replace(replacement=data)  # effect/database
pymongo.Collection.find_one_and_delete()  # store-take/database
pymongo.Collection.insert_one(data)  # effect/database ! pymongo.errors.DuplicateKeyError
pymongo.Collection.insert_one(document=data)  # effect/database ! pymongo.errors.DuplicateKeyError
pymongo.Collection.insert_many(data)  # effect/database ! pymongo.errors.DuplicateKeyError
pymongo.Collection.insert_many(documents=data)  # effect/database ! pymongo.errors.DuplicateKeyError
pymongo.Collection.update_one(_, data)  # effect/database
pymongo.Collection.update_one(update=data)  # effect/database
pymongo.Collection.update_many(_, data)  # effect/database
pymongo.Collection.update_many(update=data)  # effect/database
pymongo.Collection.replace_one(_, data)  # effect/database
pymongo.Collection.replace_one(replacement=data)  # effect/database
pymongo.Collection.delete_one(key)  # store-write/database-delete
pymongo.Collection.delete_one(filter=key)  # store-write/database-delete
pymongo.Collection.delete_many(key)  # store-write/database-delete
pymongo.Collection.delete_many(filter=key)  # store-write/database-delete
pymongo.Collection.insert(data)  # effect/database
pymongo.Collection.update(data)  # effect/database
pymongo.Collection.save(data)  # effect/database
pymongo.Collection.remove(data)  # effect/database
pymongo.Collection.bulk_write(data)  # effect/database
pymongo.Collection.bulk_write(requests=data)  # effect/database
pymongo.Collection.create_index()  # pure
pymongo.Collection.ensure_index()  # pure
pymongo.Collection.drop_index()  # pure
pymongo.Collection.drop()  # effect/remove
bson.ObjectId(value)  # parse/uuid ! bson.errors.InvalidId, builtins.TypeError
bson.ObjectId(oid=value)  # parse/uuid ! bson.errors.InvalidId, builtins.TypeError
bson.json_util.dumps(value)  # json -> builtins.str
bson.json_util.dumps(obj=value)  # json -> builtins.str
bson.json_util.loads(value)  # parse/json
bson.json_util.loads(s=value)  # parse/json
