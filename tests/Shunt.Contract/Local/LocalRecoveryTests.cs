namespace Shunt.Contract.Local;

public sealed class LocalRecoveryTests(LocalFixture fixture) : RecoveryContract(fixture), IClassFixture<LocalFixture>;
