namespace App;

/// <summary>The environment asks for what the service cannot do; nothing was started.</summary>
internal sealed class SettingsException(string message) : Exception(message);
