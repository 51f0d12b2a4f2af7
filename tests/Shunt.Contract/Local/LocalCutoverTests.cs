namespace Shunt.Contract.Local;

public sealed class LocalCutoverTests(LocalFixture fixture) : CutoverContract(fixture), IClassFixture<LocalFixture>;
