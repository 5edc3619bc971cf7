from guard import Guard

guard = Guard()
