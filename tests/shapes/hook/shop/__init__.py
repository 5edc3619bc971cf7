from flask import Flask

from .auth import verify
from .views import bp

app = Flask(__name__)
app.before_request(verify)
app.register_blueprint(bp)
