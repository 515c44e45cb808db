# A private PostgreSQL for the tests: in a temporary folder, on loopback, stopped at the end. Sourced by tests/run.

start_postgres() {
  local bin
  bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  if [ -z "$bin" ] || [ ! -x "$bin/initdb" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql >/dev/null
      bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
    else
      echo "tests/run: PostgreSQL's server is missing; install it (Debian: apt-get install postgresql)." >&2
      exit 1
    fi
  fi
  POSTGRES_BIN=$bin
  POSTGRES_DIR=$(mktemp -d /tmp/tagwerk-postgres.XXXXXX)
  local port
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  # The server refuses to run as root.
  AS_POSTGRES=()
  if [ "$(id -u)" = 0 ]; then
    chown postgres "$POSTGRES_DIR"
    AS_POSTGRES=(runuser -u postgres --)
  fi
  (
    cd /tmp
    "${AS_POSTGRES[@]}" "$bin/initdb" --pgdata="$POSTGRES_DIR/data" --username=tagwerk --auth=trust --encoding=UTF8 --no-sync >/dev/null
    "${AS_POSTGRES[@]}" "$bin/pg_ctl" --pgdata="$POSTGRES_DIR/data" --log="$POSTGRES_DIR/log" --wait --silent \
      --options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories= -c fsync=off -c max_connections=200" start
  )
  POSTGRES_URL="postgres://tagwerk@127.0.0.1:$port/postgres"
}

stop_postgres() {
  (cd /tmp && "${AS_POSTGRES[@]}" "$POSTGRES_BIN/pg_ctl" --pgdata="$POSTGRES_DIR/data" --mode=immediate --silent stop) || true
  rm -rf "$POSTGRES_DIR"
}
