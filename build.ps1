#!/usr/bin/env pwsh
# Compiles the build when something it is made of changed, and then runs the build: ./build.ps1 Test
# './build.ps1 --help' lists targets and parameters. build.sh does the same in bash, and is what runs outside Windows.
[CmdletBinding(PositionalBinding = $false)]
param([Parameter(ValueFromRemainingArguments = $true)] [string[]] $Arguments = @())

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 2
$root = $PSScriptRoot
if ($PSVersionTable.PSEdition -eq 'Core' -and -not $IsWindows) {
  & bash "$root/build.sh" @Arguments
  exit $LASTEXITCODE
}

$runs = "$root/artifacts/run"
$current = "$runs/current"
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_GENERATE_ASPNET_CERTIFICATE = 'false'

function Say([string] $line) { [Console]::Error.WriteLine($line) }

# NUKE reserves --target for its own targets, so the build binds --deploy-target; and it binds underscores only to a member that has them.
$handed = @(foreach ($argument in $Arguments) {
    if ($argument -eq '--target') { '--deploy-target' }
    elseif ($argument -like '--target=*') { '--deploy-target'; $argument.Substring('--target='.Length) }
    elseif ($argument -eq '--skip_slow_scans') { '--skip-slow-scans' }
    elseif ($argument -like '--skip_slow_scans=*') { '--skip-slow-scans'; $argument.Substring('--skip_slow_scans='.Length) }
    else { $argument }
  })

# What the build is made of. Folders count too, so that a deleted file is seen.
$inputs = @('build', 'compat', 'src/Shunt*', 'Directory.*', 'global.json', 'nuget.config' |
    ForEach-Object { Get-Item -Path "$root/$_" -ErrorAction SilentlyContinue })
$onPath = Get-Command dotnet -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
$systemDotnet = if ($onPath) { $onPath.Source } else { '' }
$key = "$root|$systemDotnet|$env:OfficialPackages|$($inputs.Name -join ' ')"

# What was compiled last (the SDK, the folder to run), or nothing when it is no longer what the sources say.
function Get-Current {
  if (-not (Test-Path $current)) { return }
  $seen, $dotnet, $sdks, $run = Get-Content $current -Encoding UTF8
  if ($seen -ne $key -or -not (Test-Path $dotnet) -or -not (Test-Path "$run/Build.dll") -or -not (Test-Path $sdks)) { return }
  $compiledAt = (Get-Item $current).LastWriteTimeUtc
  $made = @(Get-Item $sdks) + $inputs + @($inputs | Where-Object PSIsContainer | Get-ChildItem -Recurse -Force)
  if (-not ($made | Where-Object { $_.LastWriteTimeUtc -gt $compiledAt } | Select-Object -First 1)) { @{ Dotnet = $dotnet; Run = $run } }
}

# Finds a dotnet that has the SDK of global.json, the clone's own first; installs it into the clone when there is none.
function Find-Sdk {
  $ErrorActionPreference = 'Continue' # Windows PowerShell takes a redirected line of stderr for an error
  foreach ($dotnet in "$root/.dotnet/dotnet.exe", $systemDotnet) {
    if (-not $dotnet -or -not (Test-Path $dotnet)) { continue }
    & $dotnet --version *> $null
    if ($LASTEXITCODE -ne 0) { continue }
    $last = @(& $dotnet --list-sdks)[-1]
    return @{ Dotnet = $dotnet; Sdks = $last.Substring($last.IndexOf('[') + 1).TrimEnd(']') }
  }
  Install-Sdk
  @{ Dotnet = "$root/.dotnet/dotnet.exe"; Sdks = "$root/.dotnet/sdk" }
}

function Install-Sdk {
  $version = (Get-Content "$root/global.json" -Raw | ConvertFrom-Json).sdk.version
  $folder = "$root/.dotnet.new.$PID"
  Say "Installing the .NET SDK $version into .dotnet ..."
  try {
    New-Item -ItemType Directory -Force $folder | Out-Null
    [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
    Invoke-WebRequest https://dot.net/v1/dotnet-install.ps1 -OutFile "$folder/install.ps1" -TimeoutSec 120 -UseBasicParsing
    & "$folder/install.ps1" -Version $version -InstallDir $folder -NoPath *> "$folder/install.log"
    if (-not (Test-Path "$folder/dotnet.exe")) { throw 'no dotnet.exe' }
    if (Test-Path "$root/.dotnet") { Remove-Item "$root/.dotnet" -Recurse -Force }
    Move-Item $folder "$root/.dotnet"
  }
  catch {
    Say ("The .NET SDK $version, which global.json asks for, is not here and could not be installed. Install it from " +
      "https://dot.net, or copy it to '$root/.dotnet'. Nothing was touched.")
    exit 2
  }
  finally {
    if (Test-Path $folder) { Remove-Item $folder -Recurse -Force }
  }
}

# One launcher compiles at a time; the others wait and then run what it made. The system drops the lock of one that was killed.
function Enter-Lock {
  New-Item -ItemType Directory -Force $runs | Out-Null
  $said = $false
  while ($true) {
    try { return [IO.File]::Open("$runs/lock", 'OpenOrCreate', 'ReadWrite', 'None') }
    catch [IO.IOException] {
      if (-not $said) { Say 'Waiting for another compile of the build ...' }
      $said = $true
      Start-Sleep -Milliseconds 200
    }
  }
}

# Compiles beside what runs, and copies the result to a folder named by its content: a build under way keeps the files it began
# with. No analyzers here: Lint has them, and a newcomer does not wait for them.
function Invoke-Compile($sdk) {
  $ErrorActionPreference = 'Continue' # as in Find-Sdk
  $log = "$runs/compile.log"
  $product = "$root/artifacts/tool/bin/Build/release"
  $precompiled = "$root/artifacts/tool/precompiled"
  $first = if (Test-Path $product) { '' } else { ' (first run: about 20 s)' }
  Say "Compiling the build$first ..."
  $began = [DateTime]::UtcNow
  # The compiler's processes end soon: profiling them costs a quarter more time than it gives back.
  $profiling = $env:DOTNET_TieredPGO
  $env:DOTNET_TieredPGO = '0'
  & $sdk.Dotnet build build/Build.csproj -c Release --artifacts-path "$root/artifacts/tool" -v quiet -nologo -nodeReuse:false `
    -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false -p:GenerateDocumentationFile=false `
    -p:EnableSourceControlManagerQueries=false -p:Precompile=true -clp:NoSummary *> $log
  $env:DOTNET_TieredPGO = $profiling
  if ($LASTEXITCODE -ne 0) {
    $errors = @(Select-String -Path $log -Pattern 'error [A-Z]' -CaseSensitive | ForEach-Object Line | Sort-Object -Unique)
    if ($errors.Count -eq 0) { $errors = @(Get-Content $log) }
    $errors | ForEach-Object { Say $_ }
    Say 'The build was not compiled; nothing was started.'
    exit 1
  }

  $ErrorActionPreference = 'Stop'
  $run = "$runs/$(Get-ContentName $product)"
  if (-not (Test-Path "$run/Build.dll")) {
    foreach ($stale in "$runs/new", $run) { if (Test-Path $stale) { Remove-Item $stale -Recurse -Force } }
    Copy-Item $product "$runs/new" -Recurse
    if (Test-Path $precompiled) { Copy-Item "$precompiled/*.dll" "$runs/new" -Force }
    Move-Item "$runs/new" $run
  }
  (Get-Item $run).LastWriteTimeUtc = [DateTime]::UtcNow
  Set-Content "$current.new" @($key, $sdk.Dotnet, $sdk.Sdks, $run) -Encoding UTF8
  (Get-Item "$current.new").LastWriteTimeUtc = $began
  Move-Item "$current.new" $current -Force
  Remove-OldRuns
  @{ Dotnet = $sdk.Dotnet; Run = $run }
}

function Get-ContentName($folder) {
  $hashes = Get-ChildItem $folder -Recurse -File | Sort-Object FullName | Get-FileHash | ForEach-Object { "$($_.Path) $($_.Hash)" }
  $bytes = [Text.Encoding]::UTF8.GetBytes($hashes -join "`n")
  $hash = [Security.Cryptography.SHA256]::Create().ComputeHash($bytes)
  [BitConverter]::ToString($hash, 0, 8).Replace('-', '').ToLowerInvariant()
}

# Keeps the last three. Windows refuses to rename a folder that a process runs from, which keeps that one too.
function Remove-OldRuns {
  $old = Get-ChildItem $runs -Directory | Sort-Object LastWriteTimeUtc -Descending | Select-Object -Skip 3
  foreach ($folder in $old) {
    try {
      Rename-Item $folder.FullName "$($folder.Name).old"
      Remove-Item "$($folder.FullName).old" -Recurse -Force
    }
    catch [IO.IOException] { Write-Verbose "$($folder.Name) is in use" }
  }
}

Push-Location $root
try {
  $ready = Get-Current
  if (-not $ready) {
    $lock = Enter-Lock
    try {
      $ready = Get-Current
      if (-not $ready) { $ready = Invoke-Compile (Find-Sdk) }
    }
    finally { $lock.Dispose() }
  }

  if ($ready.Dotnet.StartsWith("$root/.dotnet/")) {
    $env:DOTNET_ROOT = "$root/.dotnet"
    $env:PATH = "$root/.dotnet;$env:PATH"
  }
  & $ready.Dotnet "$($ready.Run)/Build.dll" @handed
  exit $LASTEXITCODE
}
finally { Pop-Location }
