# What every row of queries/models/environs.json means; tests/unit/model/rows_test.cpp reads this.

dotenv.main.load_dotenv is dotenv.load_dotenv
issubclass(decouple.UndefinedValueError, builtins.Exception)
issubclass(environs.EnvError, builtins.ValueError)

dotenv.load_dotenv()  # environment/load -> builtins.bool
dotenv.dotenv_values()  # environment -> builtins.dict
dotenv.find_dotenv()  # pure -> builtins.str
decouple.config(name, default, cast)  # environment ? decouple.UndefinedValueError
decouple.config(option=name, default=default, cast=cast)  # environment ? decouple.UndefinedValueError
decouple.Config()  # instance -> decouple.Config
decouple.AutoConfig()  # instance -> decouple.Config
decouple.Config.get(name, default, cast)  # environment ? decouple.UndefinedValueError
decouple.Config.get(option=name, default=default, cast=cast)  # environment ? decouple.UndefinedValueError
decouple.Csv()  # pure
environs.Env()  # instance -> environs.Env
environ.Env()  # instance -> environs.Env
environs.Env.__call__(name, default)  # environment ? environs.EnvError
environs.Env.__call__(name=name, default=default)  # environment ? environs.EnvError
environs.Env.str(name, default)  # environment ? environs.EnvError
environs.Env.str(name=name, default=default)  # environment ? environs.EnvError
environs.Env.int(name, default)  # environment ? environs.EnvError
environs.Env.int(name=name, default=default)  # environment ? environs.EnvError
environs.Env.bool(name, default)  # environment ? environs.EnvError
environs.Env.bool(name=name, default=default)  # environment ? environs.EnvError
environs.Env.json(name, default)  # environment ? environs.EnvError
environs.Env.json(name=name, default=default)  # environment ? environs.EnvError
environs.Env.list(name, default)  # environment ? environs.EnvError
environs.Env.list(name=name, default=default)  # environment ? environs.EnvError
environs.Env.float(name, default)  # environment ? environs.EnvError
environs.Env.float(name=name, default=default)  # environment ? environs.EnvError
environs.Env.read_env()  # environment/load
dynaconf.Dynaconf()  # instance -> builtins.dict
dynaconf.FlaskDynaconf()  # pure
