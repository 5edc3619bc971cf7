# What every row of queries/models/dates.json means; tests/unit/model/rows_test.cpp reads this.

dateutil.parser._parser is dateutil.parser
issubclass(arrow.Arrow, datetime.datetime)
issubclass(dateutil.parser.ParserError, builtins.ValueError)

dateutil.parser.parse(value)  # parse/datetime -> datetime.datetime ! dateutil.parser.ParserError
dateutil.parser.parse(timestr=value)  # parse/datetime -> datetime.datetime ! dateutil.parser.ParserError
dateutil.parser.isoparse(value)  # parse/datetime -> datetime.datetime ! builtins.ValueError
dateutil.parser.isoparse(dt_str=value)  # parse/datetime -> datetime.datetime ! builtins.ValueError
dateutil.tz.tzutc()  # instance -> datetime.tzinfo
dateutil.tz.gettz()  # instance -> datetime.tzinfo
dateutil.tz.tzlocal()  # instance -> datetime.tzinfo
dateutil.relativedelta.relativedelta(_, _, years, months, days, _, weeks, hours, minutes, seconds, microseconds)  # duration -> datetime.timedelta
dateutil.relativedelta.relativedelta(years=years, months=months, days=days, weeks=weeks, hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)  # duration -> datetime.timedelta
dateutil.tz.UTC  # constant/utc -> datetime.tzinfo
pytz.utc  # constant/utc -> datetime.tzinfo
pytz.UTC  # constant/utc -> datetime.tzinfo
pytz.timezone()  # instance -> datetime.tzinfo
arrow.utcnow()  # clock/datetime -> arrow.Arrow
arrow.now()  # clock/datetime -> arrow.Arrow
arrow.get(value)  # parse/datetime -> arrow.Arrow ! builtins.ValueError
arrow.Arrow.timestamp()  # parse/to-timestamp -> builtins.float
pendulum.now(timezone)  # clock/datetime -> datetime.datetime
pendulum.now(tz=timezone)  # clock/datetime -> datetime.datetime
pendulum.parse(value)  # parse/datetime -> datetime.datetime ! builtins.ValueError
pendulum.parse(text=value)  # parse/datetime -> datetime.datetime ! builtins.ValueError
pendulum.from_timestamp(value)  # parse/from-timestamp -> datetime.datetime
pendulum.from_timestamp(timestamp=value)  # parse/from-timestamp -> datetime.datetime
