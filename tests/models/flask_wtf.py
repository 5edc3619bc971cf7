# What every row of queries/models/flask_wtf.json means; tests/unit/model/rows_test.cpp reads this.

flask_wtf.csrf.CSRFProtect is flask_wtf.CSRFProtect
flask_wtf.csrf.CsrfProtect is flask_wtf.CSRFProtect
flask_wtf.CsrfProtect is flask_wtf.CSRFProtect
flask_wtf.form.FlaskForm is flask_wtf.FlaskForm
flask_wtf.Form is flask_wtf.FlaskForm
flask_wtf.form.Form is flask_wtf.FlaskForm
wtforms.form.Form is wtforms.Form
wtforms.ValidationError is wtforms.validators.ValidationError
issubclass(flask_wtf.FlaskForm, wtforms.Form)
issubclass(flask_wtf.csrf.CSRFError, werkzeug.exceptions.BadRequest)
status(flask_wtf.csrf.CSRFError) == 400
issubclass(wtforms.validators.ValidationError, builtins.ValueError)

flask_wtf.CSRFProtect()  # instance -> flask_wtf.CSRFProtect
flask_wtf.CSRFProtect.exempt(value)  # same
flask_wtf.CSRFProtect.exempt(view=value)  # same
flask_wtf.CSRFProtect.init_app()  # pure
flask_wtf.CSRFProtect.protect()  # verify/csrf ! flask_wtf.csrf.CSRFError
flask_wtf.csrf.validate_csrf(message, key, max_age)  # verify/csrf ! wtforms.validators.ValidationError
flask_wtf.csrf.validate_csrf(data=message, secret_key=key, time_limit=max_age)  # verify/csrf ! wtforms.validators.ValidationError
flask_wtf.csrf.generate_csrf(key)  # sign/csrf -> builtins.str
flask_wtf.csrf.generate_csrf(secret_key=key)  # sign/csrf -> builtins.str
flask_wtf.FlaskForm()  # instance -> flask_wtf.FlaskForm
flask_wtf.FlaskForm.validate_on_submit()  # verify/csrf -> builtins.bool
flask_wtf.FlaskForm.is_submitted()  # pure -> builtins.bool
flask_wtf.FlaskForm.hidden_tag()  # pure -> builtins.str
wtforms.Form()  # instance -> wtforms.Form
wtforms.Form.validate()  # verify/schema -> builtins.bool
wtforms.Form.populate_obj()  # pure
wtforms.Form.data  # part/form -> builtins.dict
wtforms.Form.errors  # pure -> builtins.dict
wtforms.StringField()  # pure
wtforms.IntegerField()  # pure
wtforms.PasswordField()  # pure
wtforms.BooleanField()  # pure
wtforms.SubmitField()  # pure
wtforms.SelectField()  # pure
wtforms.TextAreaField()  # pure
wtforms.HiddenField()  # pure
wtforms.DateField()  # pure
wtforms.FileField()  # pure
wtforms.FloatField()  # pure
wtforms.DecimalField()  # pure
wtforms.RadioField()  # pure
wtforms.FieldList()  # pure
wtforms.FormField()  # pure
wtforms.validators.DataRequired()  # pure
wtforms.validators.Length()  # pure
wtforms.validators.Email()  # pure
wtforms.validators.EqualTo()  # pure
wtforms.validators.InputRequired()  # pure
wtforms.validators.Optional()  # pure
wtforms.validators.NumberRange()  # pure
wtforms.validators.Regexp()  # pure
wtforms.validators.URL()  # pure
